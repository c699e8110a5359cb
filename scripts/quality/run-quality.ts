import { join } from 'node:path';
import { SAMPLE_OPTIONS } from '../samples/generate-bulletins.ts';
import { type FloorMiss, formatFloors, missedFloors } from './floors.ts';
import { formatReport, type SourceReport } from './report.ts';
import { type FormatReport, formatFormats, runFormats } from './run-formats.ts';
import { runFixtures } from './run-fixtures.ts';
import { runFolder } from './run-folder.ts';
import { formatPages, type PageLikeness, runPages } from './run-pages.ts';
import { formatScans, runScans, type ScanReport } from './run-scans.ts';
import { runSamples } from './run-samples.ts';
import { runSeed } from './run-seed.ts';

export type QualityOptions = {
  /** The project folder. */
  root: string;
  /** A folder with a gold.jsonl, to be measured instead of our own fixtures. */
  dir: string | null;
  /** Measure the generated samples instead. */
  samples: boolean;
  /** One fixture by its slug, or files by a piece of their name. */
  only: string | null;
  /** Write the same issues in every format too, as scans as well, and measure how they come in and what OFD pages look like. */
  formats: boolean;
};

/** All that was measured; `floors` holds the floors missed, and is null where none apply. */
export type Quality = {
  sources: SourceReport[];
  floors: FloorMiss[] | null;
  formats: FormatReport[];
  pages: PageLikeness[];
  scans: ScanReport[];
};

/** Measures what was asked for; without a wish our own fixtures, and the seed where it lies beside the project. */
export async function runQuality({ root, dir, samples, only, formats }: QualityOptions): Promise<Quality> {
  if (dir !== null)
    return { sources: [await runFolder(dir, only)], floors: null, formats: [], pages: [], scans: [] };
  if (samples)
    return {
      sources: [await runSamples(SAMPLE_OPTIONS, only)],
      floors: null,
      formats: [],
      pages: [],
      scans: [],
    };
  const own = await runFixtures(join(root, 'tests', 'fixtures', 'quality'), only);
  if (only !== null) {
    if (own.files === 0) throw new Error(`there is no fixture ${only}`);
    return { sources: [own], floors: null, formats: [], pages: [], scans: [] };
  }
  const seed = await runSeed(join(root, '..', 'shared', 'seeds'));
  return {
    sources: seed ? [own, seed] : [own],
    floors: missedFloors(own.fields),
    formats: formats ? await runFormats() : [],
    pages: formats ? await runPages() : [],
    scans: formats ? await runScans() : [],
  };
}

/** What was measured, as people read it. */
export function formatQuality({ sources, floors, formats, pages, scans }: Quality): string {
  const reports = sources.map(formatReport);
  return [
    ...reports,
    ...(floors === null ? [] : [formatFloors(floors)]),
    ...(formats.length === 0 ? [] : [formatFormats(formats)]),
    ...(pages.length === 0 ? [] : [formatPages(pages)]),
    ...(scans.length === 0 ? [] : [formatScans(scans)]),
  ].join('\n\n');
}
