import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type District, YUNXI } from '../samples/district.ts';
import { generateBulletins } from '../samples/generate-bulletins.ts';
import { inventStem } from '../samples/places.ts';
import { createRandom, seedOf } from '../samples/random.ts';
import { BENCH_STYLES } from '../samples/styles.ts';

const FIRST_YEAR = 1998;
const LAST_YEAR = 2024;
const ISSUES_PER_YEAR = 12;
const ISSUES_PER_DISTRICT = (LAST_YEAR - FIRST_YEAR + 1) * ISSUES_PER_YEAR;

/** A corpus on disk: files in order of issue, with their length in characters and bytes. */
export type Corpus = { folder: string; files: string[]; characters: number; bytes: number };

/** The districts whose bulletins make up a corpus; the first is that of the samples. */
export function benchDistrict(index: number): District {
  if (index === 0) return YUNXI;
  const random = createRandom(seedOf('district', index));
  const name = inventStem(random);
  const streets = Array.from(
    { length: 8 },
    (_, order) => `${inventStem(random)}${order < 5 ? '街道' : '镇'}`,
  );
  const rivers = Array.from({ length: 3 }, () => `${inventStem(random)}河`);
  return { city: '青川市', name, sign: `${name.charAt(0)}${name.charAt(1)}`, streets, rivers };
}

function writeCorpus(folder: string, issues: number): void {
  for (let district = 0; district * ISSUES_PER_DISTRICT < issues; district += 1) {
    const bulletins = generateBulletins({
      seed: 1998,
      district: benchDistrict(district),
      slug: `district-${String(district + 1).padStart(2, '0')}`,
      firstYear: FIRST_YEAR,
      lastYear: LAST_YEAR,
      issuesPerYear: ISSUES_PER_YEAR,
      styles: BENCH_STYLES,
      scale: 8,
    });
    let left = issues - district * ISSUES_PER_DISTRICT;
    for (const bulletin of bulletins) {
      if (left <= 0) return;
      writeFileSync(join(folder, bulletin.name), bulletin.bytes);
      left -= 1;
    }
  }
}

/** A name for the generator as it is now: a corpus made by another is not used. */
function generatorVersion(): string {
  const sources = join(import.meta.dirname, '..', 'samples');
  const hash = createHash('sha256').update(readFileSync(import.meta.filename));
  const names = readdirSync(sources, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  );
  for (const name of names.sort()) hash.update(readFileSync(join(sources, name)));
  return hash.digest('hex').slice(0, 12);
}

/** The corpus of `issues` issues, some 45,000 characters each, made once below `cache` for each state of the generator. */
export function prepareCorpus(cache: string, issues: number): Corpus {
  const folder = join(cache, `corpus-${issues}-${generatorVersion()}`);
  if (!existsSync(folder)) {
    const partial = `${folder}.partial`;
    rmSync(partial, { recursive: true, force: true });
    mkdirSync(partial, { recursive: true });
    writeCorpus(partial, issues);
    renameSync(partial, folder);
  }
  const files = readdirSync(folder).sort();
  let characters = 0;
  let bytes = 0;
  for (const file of files) {
    const content = readFileSync(join(folder, file));
    bytes += content.length;
    characters += content.toString('utf8').length;
  }
  return { folder, files: files.map((file) => join(folder, file)), characters, bytes };
}
