import fc from 'fast-check';
import { expect, it } from 'vitest';
import { decodeSource } from '#archive/importers/decode-source.ts';
import { isAppError } from '#core/errors/app-error.ts';
import { makeOfd } from '#tests/support/make-ofd.ts';
import { makePdf } from '#tests/support/make-pdf.ts';

const text = '云溪区人民政府关于加强防汛工作的通知';
const SOURCES = {
  'a.pdf': makePdf([{ texts: [{ x: 72, y: 100, size: 12, text }], lines: [[72, 120, 300, 120]] }]),
  'a.ofd': makeOfd([{ texts: [{ x: 20, y: 30, size: 5, text }] }]),
};

async function readOrFail(name: string, bytes: Uint8Array): Promise<string> {
  try {
    const { text: read, scans = [] } = await decodeSource({ bytes, name });
    // Of text that is damaged too the page is left to be recognised.
    return read === '' && scans.length === 0 ? 'empty' : 'read';
  } catch (error) {
    return isAppError(error) ? (error.code.split('/')[0] ?? '') : String(error);
  }
}

it.each(Object.entries(SOURCES))(
  'reads what is left of a damaged %s, or tells that it cannot',
  async (name, source) => {
    const change = fc.tuple(fc.nat(source.length - 1), fc.nat(255));
    const changes = fc.array(change, { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(changes, fc.integer({ min: 1, max: source.length }), async (edits, length) => {
        const bytes = Uint8Array.from(source);
        for (const [at, byte] of edits) bytes[at] = byte;
        const cut = length % 3 === 0 ? bytes.subarray(0, length) : bytes;
        expect(['read', 'import']).toContain(await readOrFail(name, cut));
      }),
      { numRuns: 40 },
    );
  },
);
