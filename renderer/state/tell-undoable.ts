import i18next from 'i18next';
import { describeStep } from '../i18n/describe-step.ts';
import { latestChangeStore, step } from './changes.ts';
import { attempt, dismissToast, tell } from './toasts.ts';

const OTHER_WAY = { undo: 'redo', redo: 'undo' } as const;

/** Tells what was just changed and offers to take it back; withdrawn as soon as anything else is changed or undone. */
export function tellUndoable(text: string): void {
  tellUntilChanged(text, 'undo');
}

/** Takes the latest change back or does it again, and tells which it was: it may be one of another day. */
export function stepAndTell(direction: 'undo' | 'redo'): void {
  attempt(async () => {
    const done = await step(direction);
    if (done === null) tell(i18next.t(`changes.nothing.${direction}`));
    else
      tellUntilChanged(
        i18next.t(`changes.done.${direction}`, { what: describeStep(i18next.t, done) }),
        OTHER_WAY[direction],
      );
  });
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
