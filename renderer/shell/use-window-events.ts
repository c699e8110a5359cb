import i18next from 'i18next';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { EventOf } from '#core/contract/events.ts';
import { call } from '../bridge/call.ts';
import { refresh } from '../bridge/query-client.ts';
import type { ChangedPart } from '../bridge/stale-operations.ts';
import { useEvent } from '../bridge/use-event.ts';
import { isOnBench } from '../correction/state/bench.ts';
import { printDossier } from '../dossier/DossierOutput.tsx';
import { importPaths } from '../imports/batch-actions.ts';
import { chooseImport, openArchive, openSamples } from '../state/archive-actions.ts';
import { finishAllWriting } from '../state/drafts.ts';
import { dismissJob, isEmptyRebuild, isQuietEnd, jobStore, withJob, withoutProcess } from '../state/jobs.ts';
import { sheetStore } from '../state/sheets.ts';
import { attempt, tell } from '../state/toasts.ts';
import { focusSearch } from './focus-search.ts';
import { stepOrType } from './step-or-type.ts';

const GATHER_MS = 150;
const QUIET_END_MS = 6000;
const changed = new Set<ChangedPart>();
let timer: number | undefined;

/** Reads again what changed, gathered so that an import of a thousand issues does not read a thousand times. */
function gather(parts: readonly ChangedPart[]): void {
  for (const part of parts) changed.add(part);
  timer ??= window.setTimeout(() => {
    timer = undefined;
    const all = [...changed];
    changed.clear();
    void refresh(all);
  }, GATHER_MS);
}

/** What would take the archive away from under a sitting. */
const LEAVING: ReadonlySet<string> = new Set(['new-archive', 'open-archive', 'open-samples', 'print']);

function obey(command: EventOf<'menu.chosen'>['command']): void {
  if (isOnBench() && LEAVING.has(command)) {
    tell(i18next.t('correction.finishFirst'));
    return;
  }
  switch (command) {
    case 'import':
      chooseImport('bulletin-files');
      return;
    case 'find':
      focusSearch();
      return;
    case 'undo':
    case 'redo':
      stepOrType(command);
      return;
    case 'print':
      attempt(async () => {
        printDossier(await call('dossier.get', {}));
      });
      return;
    case 'new-archive':
      sheetStore.set('new-archive');
      return;
    case 'open-archive':
      openArchive();
      return;
    case 'open-samples':
      openSamples();
      return;
    case 'help':
      sheetStore.set('help');
  }
}

/** Follows all that is told from outside the window: jobs, changes, dropped files, the menu. */
export function useWindowEvents(hasArchive: boolean): void {
  const { t } = useTranslation();
  useEvent('job.changed', (job) => {
    jobStore.update((jobs) => withJob(jobs, job));
    if (job.state !== 'running') gather(['archive']);
    if (isEmptyRebuild(job)) dismissJob(job.id);
    else if (isQuietEnd(job)) window.setTimeout(dismissJob, QUIET_END_MS, job.id);
  });
  useEvent('archive.changed', ({ parts }) => {
    gather(parts);
  });
  useEvent('process.restarted', ({ failure }) => {
    jobStore.update((jobs) => withoutProcess(jobs, failure));
    gather(['archive']);
  });
  useEvent('process.stopped', ({ failure }) => {
    jobStore.update((jobs) => withoutProcess(jobs, failure));
  });
  useEvent('files.dropped', ({ paths }) => {
    if (hasArchive) importPaths(paths);
    else tell(t('start.dropHere'));
  });
  useEvent('menu.chosen', ({ command }) => {
    obey(command);
  });
  useEffect(() => {
    const stop = (event: DragEvent): void => {
      event.preventDefault();
    };
    window.addEventListener('dragover', stop);
    window.addEventListener('drop', stop);
    window.addEventListener('pagehide', finishAllWriting);
    return () => {
      window.removeEventListener('pagehide', finishAllWriting);
      window.removeEventListener('dragover', stop);
      window.removeEventListener('drop', stop);
    };
  }, []);
}
