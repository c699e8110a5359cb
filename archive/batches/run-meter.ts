import type { Pace } from '#core/model/batch.ts';

/** The pace is that of this long. */
const WINDOW_MS = 15_000;
/** Before this nothing can be told. */
const LEAST_MS = 1_000;

type Mark = { at: number; files: number; bytes: number };

/** Measures how fast files come in. */
export class RunMeter {
  readonly #marks: Mark[];
  readonly #now: () => number;

  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
    this.#marks = [{ at: now(), files: 0, bytes: 0 }];
  }

  /** Notes that a file has come to its end, whatever that was. */
  count(bytes: number): void {
    const last = this.#marks.at(-1) ?? { files: 0, bytes: 0 };
    const at = this.#now();
    this.#marks.push({ at, files: last.files + 1, bytes: last.bytes + bytes });
    const kept = this.#marks.findIndex((mark) => at - mark.at <= WINDOW_MS);
    // One mark from before, so that the window is measured from a known place.
    if (kept > 1) this.#marks.splice(0, kept - 1);
  }

  /**
   * The present pace and how long what is left will take at it: by files or by bytes, whichever is longer, for small files take as
   * long as they are many, large ones as they are large. Null where there is nothing to tell from.
   */
  pace(left: { files: number; bytes: number }): Pace | null {
    const [first, last] = [this.#marks[0], this.#marks.at(-1)];
    if (first === undefined || last === undefined) return null;
    const tookMs = this.#now() - first.at;
    const files = last.files - first.files;
    const bytes = last.bytes - first.bytes;
    if (tookMs < LEAST_MS || files === 0) return null;
    const byFiles = (left.files * tookMs) / files;
    const byBytes = bytes === 0 ? 0 : (left.bytes * tookMs) / bytes;
    return {
      filesPerSecond: (files * 1000) / tookMs,
      bytesPerSecond: (bytes * 1000) / tookMs,
      remainingMs: Math.max(byFiles, byBytes),
    };
  }
}
