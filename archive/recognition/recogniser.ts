import { AppError } from '#core/errors/app-error.ts';
import type { RecognisedPage } from '#core/model/recognition.ts';
import { PageDrawer, type PagedOriginal } from '../facsimile/page-drawer.ts';
import { RestingThread, silenceOf } from '../threads/resting-thread.ts';
import { threadProgram } from '../threads/thread-program.ts';
import type { FromRecognition, ToRecognition } from './recognition-thread.ts';

/** Pages are drawn for recognition so fine: what the models were taught on, and what small print needs. */
const DOTS_AN_INCH = 200;
const POINTS_AN_INCH = 72;
/** No page is drawn wider, in pixels. */
const MOST_WIDE = 4000;
/** A page takes some ten seconds; one full of specks, several times that. */
const LIMITS = { megabytes: 512, milliseconds: 120_000, idleMs: 10_000 };

/**
 * Recognises the text on pages of originals: drawn in a thread of its own, so that nobody who looks at pages waits, and recognised in
 * another. One page at a time.
 */
export class Recogniser {
  readonly #drawer = new PageDrawer();
  readonly #thread = new RestingThread(threadProgram(import.meta.url, 'recognition-thread'), LIMITS);

  /** @throws AppError `recognition/failed` naming the page and why, `facsimile/…`, `correction/original-missing` */
  async recognise(original: PagedOriginal, page: number, turn: number): Promise<RecognisedPage> {
    const size = (await this.#drawer.perform(original, { kind: 'sizes' }))[page - 1];
    const points = size === undefined ? 0 : turn % 180 === 0 ? size.width : size.height;
    const width = Math.min(MOST_WIDE, Math.max(1, Math.round((points / POINTS_AN_INCH) * DOTS_AN_INCH)));
    const drawn = await this.#drawer.perform(original, { kind: 'draw', page, width, turn });
    if (drawn === null) throw new AppError('item/not-found', { what: 'page', id: page });
    const request: ToRecognition = { picture: drawn.picture };
    try {
      return await this.#thread.ask<FromRecognition>(request);
    } catch (cause) {
      const reason = silenceOf(cause) ?? 'failed';
      throw new AppError('recognition/failed', { file: original.name, page, reason }, { cause });
    }
  }

  /** Ends what is being done, which fails. */
  async stop(): Promise<void> {
    await this.#thread.end();
  }

  /** Ends both threads for good. */
  async close(): Promise<void> {
    await Promise.all([this.#thread.end(), this.#drawer.close()]);
  }
}
