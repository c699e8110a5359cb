/** Tells of calls that go by one name which is the newest. */
export class Slots {
  readonly #newest = new Map<string, object>();

  /** Takes a slot from whoever had it; the answer tells whether another has taken it since. A call without a slot keeps its own. */
  take(slot: string | undefined): () => boolean {
    if (slot === undefined) return () => false;
    const call = {};
    this.#newest.set(slot, call);
    return () => this.#newest.get(slot) !== call;
  }
}
