import { Worker } from 'node:worker_threads';
import { deflateSync } from 'node:zlib';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { ImportFile } from '#archive/importers/importer.ts';
import { READING_MS, readInWorker, type ReaderLimits } from '#archive/importers/in-worker.ts';
import { ofdImporter } from '#archive/importers/ofd-importer.ts';
import { pdfImporter } from '#archive/importers/pdf-importer.ts';
import { ALL_MEGABYTES, giveBackReader, takeReader } from '#archive/importers/reader-threads.ts';
import { makeOfd } from '#tests/support/make-ofd.ts';
import { makePdf, stream } from '#tests/support/make-pdf.ts';

const texts = [{ x: 72, y: 100, size: 12, text: '云溪区公报' }];
const good = { bytes: makePdf([{ texts }]), name: 'good.pdf' };

const readPdf = (file: ImportFile, limits?: ReaderLimits) => readInWorker(pdfImporter, file, limits);
const readOfd = (file: ImportFile, limits?: ReaderLimits) => readInWorker(ofdImporter, file, limits);

/** Twelve drawings, each of which draws the next one twelve times: to be read in about a century. */
function makeEndlessPdf(): Uint8Array {
  const objects: Record<number, string> = {};
  for (let depth = 0; depth < 12; depth += 1) {
    const resources = `/Resources << /Font << /F1 3 0 R >> /XObject << /X ${101 + depth} 0 R >> >>`;
    const content = depth === 11 ? 'BT /F1 4 Tf 1 1 Td <0001> Tj ET' : '/X Do '.repeat(12);
    objects[100 + depth] = stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${resources}`);
  }
  return makePdf([{ texts, raw: '/X Do' }], { objects, xObjects: { X: 100 } });
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
    const waiting = posted.mock.contexts.at(-1);
    if (!(waiting instanceof Worker)) throw new Error('no reader');
    await waiting.terminate();
    expect((await readPdf(good)).text).toBe('云溪区公报');
    expect(posted.mock.contexts.at(-1)).not.toBe(waiting);
  });

  it('ends a reading that takes too long, and reads the next file', async () => {
    const endless = { bytes: makeEndlessPdf(), name: 'endless.pdf' };
    // Given half a second more it would have asked for too much memory.
    await expect(readPdf(endless, { megabytes: ALL_MEGABYTES, milliseconds: 200 })).rejects.toMatchObject({
      code: 'import/too-long',
      context: { file: 'endless.pdf', seconds: 0 },
    });
    expect((await readPdf(good)).text).toBe('云溪区公报');
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

  // A page whose content is 140 MB of spaces behind its one character.
  function makeDeepPdf(): Uint8Array {
    const content = Buffer.concat([
      Buffer.from('BT /F1 12 Tf 72 700 Td <0001> Tj ET'),
      Buffer.alloc(140 * 2 ** 20, ' '),
    ]);
    const objects = { 11: stream(deflateSync(content).toString('latin1'), '/Filter /FlateDecode') };
    return makePdf([{ texts: [{ x: 72, y: 100, size: 12, text: '云' }] }], { objects });
  }

  it('gives a small file all the memory where its share is too little, and time without that of waiting', async () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(0);
    const timers = vi.spyOn(globalThis, 'setTimeout');
    onTestFinished(() => {
      vi.restoreAllMocks();
    });
    const whole = await takeReader({ kind: 'decoding', megabytes: ALL_MEGABYTES });
    const reading = readPdf({ bytes: makeDeepPdf(), name: 'a.pdf' });
    // It has waited so long for the reader of another file.
    now.mockReturnValue(17_000);
    await giveBackReader(whole, false);
    expect((await reading).text).toBe('云');
    // Decoding it with a share, with all, and laying it out.
    const given = timers.mock.calls.map(([, milliseconds]) => milliseconds);
    expect(given.filter((milliseconds) => milliseconds === READING_MS)).toHaveLength(3);
  });
});
