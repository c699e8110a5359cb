import { Button, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Annotation } from '#core/model/annotation.ts';
import { addToDossier } from '../state/annotation-actions.ts';
import { NoteMenu } from './NoteMenu.tsx';
import { tell } from '../state/toasts.ts';

/** What can be done with an annotation; shown when its card is pointed at, chosen or focused. */
export function NoteActions(props: { annotation: Annotation; onEdit: (what: 'note' | 'tags') => void }) {
  const { t } = useTranslation();
  const { annotation } = props;
  const add = async (): Promise<void> => {
    const done = await addToDossier({ kind: 'annotation', annotationId: annotation.id });
    if (done !== null) tell(t(done === 'added' ? 'selection.added' : 'selection.already'));
  };
  return (
    <Toolbar className="note-actions" aria-label={t('notes.actions')}>
      <Button
        className="note-action"
        onPress={() => {
          props.onEdit('note');
        }}
      >
        {t(annotation.note === '' ? 'notes.addNote' : 'notes.editNote')}
      </Button>
      <Button
        className="note-action"
        onPress={() => {
          props.onEdit('tags');
        }}
      >
        {t('notes.addTags')}
      </Button>
      <Button className="note-action" onPress={() => void add()}>
        {t('selection.dossier')}
      </Button>
      <NoteMenu annotation={annotation} />
    </Toolbar>
  );
}
