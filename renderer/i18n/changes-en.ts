import type { Messages } from './zh-cn.ts';

export const changesEn: Messages['changes'] = {
  done: { undo: 'Undone: {{what}}', redo: 'Done again: {{what}}' },
  failed: { undo: 'Not undone: {{what}}', redo: 'Not done again: {{what}}' },
  working: 'Changing: {{done}} of {{total}}',
  stop: 'Stop',
  skip: 'Skip this step',
  skipped: 'Skipped, and no longer undone or redone: {{what}}',
  nothing: { undo: 'Nothing left to undo', redo: 'Nothing left to do again' },
  menu: { undo: 'Undo: {{what}}', redo: 'Redo: {{what}}' },
  when: '{{what}} ({{ago}})',
  other: 'a change',
  operations: {
    annotations: {
      save: 'an annotation',
      change: 'a change of many annotations',
      split: 'splitting an annotation',
      remove: 'deleting annotations',
      restore: 'restoring annotations',
      putBack: 'putting annotations back',
      accept: 'accepting where annotations stand',
      giveUp: 'making an annotation an orphan',
      repoint: 'pointing annotations elsewhere',
      import: 'merging annotations of a file',
    },
    colors: { save: 'the meanings of colours' },
    dossier: { save: 'the excerpts' },
    corrections: {
      save: 'corrections',
      setFields: 'facts of many documents',
      revoke: 'revoking a correction',
      restore: 'restoring a correction',
    },
    authorities: { save: 'a body', remove: 'taking a body apart', restore: 'restoring a body' },
    searches: {
      save: 'a saved search',
      remove: 'deleting a saved search',
      restore: 'restoring a saved search',
    },
    validity: { save: 'a decision on validity' },
  },
};
