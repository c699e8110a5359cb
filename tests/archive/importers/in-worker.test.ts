import { Worker } from 'node:worker_threads';
import { deflateSync } from 'node:zlib';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ImportFile } from '#archive/importers/importer.ts';
import {
  READING_MS,
  readInWorker,
  understandInWorker,
  type ReaderLimits,
} from '#archive/importers/in-worker.ts';
import { ofdImporter } from '#archive/importers/ofd-importer.ts';
import { pdfImporter } from '#archive/importers/pdf-importer.ts';
import {
  ALL_MEGABYTES,
  giveBackReader,
  SHARED_MEGABYTES,
  takeReader,
} from '#archive/importers/reader-threads.ts';
import { makeOfd } from '#tests/support/make-ofd.ts';
import { makePdf, stream } from '#tests/support/make-pdf.ts';

const texts = [{ x: 72, y: 100, size: 12, text: '云溪区公报' }];
const good = { bytes: makePdf([{ texts }]), name: 'good.pdf' };

const readPdf = (file: ImportFile, limits?: ReaderLimits) => readInWorker(pdfImporter, file, limits);
const readOfd = (file: ImportFile, limits?: ReaderLimits) => readInWorker(ofdImporter, file, limits);

/** Pages that have one character each, and so often `operators` behind it. */
function makeLongPdf(pages: number, operators: string, times: number): Uint8Array {
  const content = Buffer.concat([
    Buffer.from('BT /F1 12 Tf 72 700 Td <0001> Tj ET '),
    Buffer.alloc(operators.length * times, operators),
  ]);
  const packed = stream(deflateSync(content).toString('latin1'), '/Filter /FlateDecode');
  const texts = [{ x: 72, y: 100, size: 12, text: '云' }];
  return makePdf(
    Array.from({ length: pages }, () => ({ texts })),
    // The contents of the pages are every second object.
    { objects: Object.fromEntries(Array.from({ length: pages }, (_, at) => [11 + 2 * at, packed])) },
  );
}

describe('readInWorker', () => {
  it('reads several files at once and one after the other', async () => {
    const ofd = { bytes: makeOfd([{ texts: [{ x: 20, y: 30, size: 5, text: '批复' }] }]), name: 'a.ofd' };
    const read = await Promise.all([readPdf(good), readOfd(ofd), readPdf(good)]);
    expect(read.map(({ text }) => text)).toEqual(['云溪区公报', '批复', '云溪区公报']);
    for (let round = 0; round < 12; round += 1) expect((await readPdf(good)).text).toBe('云溪区公报');
  });

  it('leaves the bytes it is given as they are', async () => {
    const before = Buffer.from(good.bytes);
    await readPdf(good);
    expect(Buffer.from(good.bytes).equals(before)).toBe(true);
  });

  it('starts another reader where the one that waits has died', async () => {
    const posted = vi.spyOn(Worker.prototype, 'postMessage');
    onTestFinished(() => {
      posted.mockRestore();
    });
    await readPdf(good);
    const waiting = posted.mock.contexts.slice(-2);
    for (const worker of waiting) if (worker instanceof Worker) await worker.terminate();
    expect((await readPdf(good)).text).toBe('云溪区公报');
    const then = posted.mock.contexts.slice(-2);
    expect(new Set([...waiting, ...then]).size).toBe(4);
  });

  it('ends a reading that takes too long, and reads the next file', async () => {
    const limits = { megabytes: ALL_MEGABYTES, milliseconds: 1_500 };
    // A second or two a page of saving and restoring the state of nothing.
    const endless = { bytes: makeLongPdf(20, 'q Q ', 15_000_000), name: 'endless.pdf' };
    await expect(readPdf(endless, limits)).rejects.toMatchObject({
      code: 'import/too-long',
      context: { file: 'endless.pdf', seconds: 2 },
    });
    expect((await readPdf(good, limits)).text).toBe('云溪区公报');
  });

  it('ends a reading that takes too much memory, and reads the next file', async () => {
    const raw = Array.from(
      { length: 200_000 },
      (_, at) => `<TextObject ID="${at}" Boundary="${at % 200} 9 9 9"/>`,
    );
    const wide = { bytes: makeOfd([{ raw: raw.join('') }]), name: 'wide.ofd' };
    await expect(readOfd(wide, { milliseconds: 18_000, megabytes: 48 })).rejects.toMatchObject({
      code: 'import/too-large',
      context: { file: 'wide.ofd', what: 'memory' },
    });
    expect((await readPdf(good)).text).toBe('云溪区公报');
  });

  it('gives a small file all the memory where its share is too little, and its steps its time together', async () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(0);
    const timers = vi.spyOn(globalThis, 'setTimeout');
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    const whole = await takeReader({ kind: 'decoding', megabytes: ALL_MEGABYTES });
    const deep = { bytes: makeLongPdf(1, ' ', 140 * 2 ** 20), name: 'a.pdf' };
    const reading = readPdf(deep);
    // It has waited so long for the reader of another file.
    now.mockReturnValue(17_000);
    await giveBackReader(whole, false);
    const given = () =>
      timers.mock.calls
        .map(([, milliseconds]) => milliseconds ?? 0)
        .filter((milliseconds) => milliseconds > 5_000);
    await vi.waitUntil(() => given().length === 1, 10_000);
    now.mockReturnValue(20_000);
    expect((await reading).text).toBe('云');
    // Decoding it with a share, decoding it with all, and laying it out.
    expect(given()).toEqual([READING_MS, READING_MS - 3_000, READING_MS - 3_000]);
  });

  it('ends an understanding that takes too long or too much memory, and leaves who decodes alone', async () => {
    const started = vi.fn();
    const decoded = await understandInWorker(good, []);
    expect(decoded.source.text).toBe('云溪区公报');
    process.on('worker', started);
    onTestFinished(() => {
      process.off('worker', started);
    });
    const line = '云溪区人民政府关于印发方案的通知\n';
    const text = { bytes: Buffer.from(line.repeat(300_000)), name: 'long.txt' };
    const limits = { megabytes: SHARED_MEGABYTES, milliseconds: 150 };
    await expect(understandInWorker(text, [], limits)).rejects.toMatchObject({ code: 'import/too-long' });
    await expect(
      understandInWorker(text, [], { megabytes: 16, milliseconds: READING_MS }),
    ).rejects.toMatchObject({ code: 'import/too-large', context: { what: 'memory' } });
    expect((await understandInWorker(good, [])).source).toEqual(decoded.source);
    // Two of those that understand: one for the second text, and one for the file behind it.
    expect(started).toHaveBeenCalledTimes(2);
  });
});
