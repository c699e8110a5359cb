import { fileURLToPath } from 'node:url';
import { AppError } from '#core/errors/app-error.ts';
import type { RecognisedPage } from '#core/model/recognition.ts';
import { PageDrawer, type PagedOriginal } from '../facsimile/page-drawer.ts';
import { RestingProcess, silenceOf } from '../processes/resting-process.ts';
import type { StartChild } from '../processes/start-child.ts';
import { ownProgram } from '../threads/own-program.ts';
import type { ToRecognition } from './recognition-process.ts';

/** Pages are drawn for recognition so fine: what the models were taught on, and what small print needs. */
const DOTS_AN_INCH = 200;
const POINTS_AN_INCH = 72;
/** No page is drawn wider, in pixels. */
const MOST_WIDE = 4000;
/** A page takes some ten seconds; one full of specks, several times that. */
const LIMITS = { megabytes: 512, milliseconds: 120_000, idleMs: 10_000, endingMs: 5_000 };

/**
 * Recognises the text on pages of originals: drawn in a thread of its own, so that nobody who looks at pages waits, and recognised in a
 * process of its own, so that a crash of the libraries fails that page and nothing else. One page at a time, in the order they were asked
 * for.
 */
export class Recogniser {
  readonly #drawer = new PageDrawer();
  readonly #process: RestingProcess;
  /** How often work was stopped: what was begun before the last time is not to go on. */
  #stops = 0;
  /** Settles with the page that was asked for last; never rejects. */
  #last: Promise<unknown> = Promise.resolve();

  constructor(startChild: StartChild) {
    this.#process = new RestingProcess(
      { name: 'recognition', file: fileURLToPath(ownProgram(import.meta.url, 'recognition-process')) },
      LIMITS,
      startChild,
    );
  }

  /**
   * @throws AppError `recognition/failed` naming the page and why, `facsimile/…`, `correction/original-missing`, `job/cancelled` where it was
   * stopped
   */
  recognise(original: PagedOriginal, page: number, turn: number): Promise<RecognisedPage> {
    const stops = this.#stops;
    // A page that was stopped while it is being drawn is drawn to the end.
    const recognised = this.#last.then(() => this.#recognise(original, { page, turn, stops }));
    this.#last = recognised.catch(() => undefined);
    return recognised;
  }

  async #recognise(
    original: PagedOriginal,
    { page, turn, stops }: { page: number; turn: number; stops: number },
  ): Promise<RecognisedPage> {
    const request: ToRecognition = { picture: await this.#draw(original, { page, turn, stops }) };
    try {
      return await this.#process.ask<RecognisedPage>(request);
    } catch (cause) {
      this.#refuseStopped(stops);
      const reason = silenceOf(cause) ?? 'failed';
      throw new AppError('recognition/failed', { file: original.name, page, reason }, { cause });
    }
  }

  /** The picture of a page, as fine as it is recognised. */
  async #draw(
    original: PagedOriginal,
    { page, turn, stops }: { page: number; turn: number; stops: number },
  ): Promise<Uint8Array> {
    this.#refuseStopped(stops);
    const size = (await this.#drawer.perform(original, { kind: 'sizes' }))[page - 1];
    this.#refuseStopped(stops);
    const points = size === undefined ? 0 : turn % 180 === 0 ? size.width : size.height;
    const width = Math.min(MOST_WIDE, Math.max(1, Math.round((points / POINTS_AN_INCH) * DOTS_AN_INCH)));
    const drawn = await this.#drawer.perform(original, { kind: 'draw', page, width, turn });
    this.#refuseStopped(stops);
    if (drawn === null) throw new AppError('item/not-found', { what: 'page', id: page });
    return drawn.picture;
  }

  /** @throws AppError `job/cancelled` where work was stopped since it was so often */
  #refuseStopped(stops: number): void {
    if (stops !== this.#stops) throw new AppError('job/cancelled');
  }

  /** Ends what was asked for so far, which fails as `job/cancelled`. */
  async stop(): Promise<void> {
    this.#stops += 1;
    await this.#process.end();
  }

  /** Ends the thread and the process for good. */
  async close(): Promise<void> {
    this.#stops += 1;
    await Promise.all([this.#process.end(), this.#drawer.close()]);
  }
}
