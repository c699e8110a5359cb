import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createRandom, seedOf } from '../samples/random.ts';
import { HOSTILE_PACKAGES } from './hostile-packages.ts';
import { HOSTILE_PDFS } from './hostile-pdfs.ts';
import { HOSTILE_TEXTS } from './hostile-texts.ts';
import type { Hostile, HostileRandom } from './hostile.ts';

const ALL: readonly Hostile[] = [...HOSTILE_PDFS, ...HOSTILE_PACKAGES, ...HOSTILE_TEXTS];

/**
 * Writes `count` broken and malicious files of every format into a folder, the same ones for the same seed, and answers their names:
 * every way to be hostile once, then all of them again with other chances.
 */
export function writeHostile(folder: string, count: number, seed = 1): string[] {
  const names: string[] = [];
  for (let round = 1; names.length < count; round += 1)
    for (const { name, extension, make, most = Infinity } of ALL) {
      if (round > most || names.length >= count) continue;
      const file = `${name}-${round}.${extension}`;
      writeFileSync(join(folder, file), make(chances(`${seed} ${file}`)));
      names.push(file);
    }
  return names;
}

function chances(seed: string): HostileRandom {
  const random = createRandom(seedOf('hostile', seed));
  const bytes = (length: number): Uint8Array => Uint8Array.from({ length }, () => random.int(0, 255));
  return { ...random, bytes };
}
