/** A segment that a question was reading is merged into another, or the index was built anew: the question is to be asked again. */
export class SegmentGone extends Error {
  override readonly name = 'SegmentGone';

  constructor() {
    super('the segments have changed');
  }
}
