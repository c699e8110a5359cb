import { Archive } from '#archive/archive.ts';

/** Adds a small segment to the index of a closed archive for each text, of documents that the archive itself does not hold. */
export async function addSegments(folder: string, texts: readonly string[]): Promise<void> {
  const archive = await Archive.open(folder, { readOnly: false });
  for (const [at, text] of texts.entries()) {
    const document = { id: 1_000_000 + at, title: '', documentNumber: null, issuers: [], text };
    archive.index.changeDocuments({ changed: [document], removed: [] }, archive.index.holdingsVersion);
  }
  archive.close();
}

/** A text in which hardly a pair of characters comes twice: of all texts of its length the one with the most lists. */
export function variedText(seed: number, length: number): string {
  let state = seed;
  return Array.from({ length }, () => {
    state = (state * 1_103_515_245 + 12_345) % 2 ** 31;
    return String.fromCharCode(0x4e00 + (Math.floor(state / 2 ** 8) % 20_000));
  }).join('');
}
