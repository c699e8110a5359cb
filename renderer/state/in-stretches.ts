import { tellProgress } from './toasts.ts';

/** So many are changed well within a second, and other calls are answered between. */
const STRETCH = 1000;

/**
 * Does work on many things a stretch at a time; of more than one stretch it tells how far it is, and the person can stop it there.
 * Answers on how many it was done.
 */
export async function inStretches<Thing>(
  things: readonly Thing[],
  work: (stretch: Thing[]) => Promise<unknown>,
): Promise<number> {
  const progress = things.length > STRETCH ? tellProgress(things.length) : null;
  let done = 0;
  try {
    while (done < things.length && progress?.isStopped() !== true) {
      const stretch = things.slice(done, done + STRETCH);
      await work(stretch);
      done += stretch.length;
      progress?.report(done);
    }
  } finally {
    progress?.end();
  }
  return done;
}
