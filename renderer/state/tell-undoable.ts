import i18next from 'i18next';
import { describeStep } from '../i18n/describe-step.ts';
import { latestChangeStore, nextStep, skipStep, step } from './changes.ts';
import { attempt, dismissToast, reportFailure, tell } from './toasts.ts';

const OTHER_WAY = { undo: 'redo', redo: 'undo' } as const;

/** Tells what was just changed and offers to take it back; withdrawn as soon as anything else is changed or undone. */
export function tellUndoable(text: string): void {
  tellUntilChanged(text, 'undo');
}

/** Takes the latest change back or does it again, and tells which it was: it may be one of another day. */
export function stepAndTell(direction: 'undo' | 'redo'): void {
  attempt(async () => {
    const done = await step(direction).catch((error: unknown) => tellFailed(direction, error));
    if (done === undefined) return;
    if (done === null) tell(i18next.t(`changes.nothing.${direction}`));
    else
      tellUntilChanged(
        i18next.t(`changes.done.${direction}`, { what: describeStep(i18next.t, done) }),
        OTHER_WAY[direction],
      );
  });
}

/** Tells which step failed, and offers to go past it: else it would bar the way to all that were made before. */
async function tellFailed(direction: 'undo' | 'redo', error: unknown): Promise<undefined> {
  const failed = await nextStep(direction);
  if (failed === null) throw error;
  const what = describeStep(i18next.t, failed);
  const skip = (): void => {
    attempt(async () => {
      await skipStep(failed);
      tellUntilChanged(i18next.t('changes.skipped', { what }), direction);
    });
  };
  const action = { name: i18next.t('changes.skip'), act: skip };
  reportFailure(error, { text: i18next.t(`changes.failed.${direction}`, { what }), action });
}

function tellUntilChanged(text: string, direction: 'undo' | 'redo'): void {
  const change = latestChangeStore.get();
  const id = tell(text, {
    name: i18next.t(`common.${direction}`),
    act: () => {
      if (latestChangeStore.get() === change) stepAndTell(direction);
    },
  });
  const stopWatching = latestChangeStore.subscribe(() => {
    stopWatching();
    dismissToast(id);
  });
}
