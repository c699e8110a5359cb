/** A segment that a question was reading is merged into another, or the index was built anew: the question is to be asked again. */
export class SegmentGone extends Error {
  override readonly name = 'SegmentGone';

  constructor() {
    super('the segments have changed');
  }
}

/** What `work` gives, done again for as long as segments go while it reads them. */
export async function untilSteady<Value>(work: () => Promise<Value>): Promise<Value> {
  for (;;)
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof SegmentGone)) throw error;
    }
}
