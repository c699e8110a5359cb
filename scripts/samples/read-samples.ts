import { decodeSource } from '#archive/importers/decode-source.ts';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { generateBulletins, type GenerateOptions } from './generate-bulletins.ts';
import { scoreReading, type Comparison } from './score-reading.ts';

/** Reads generated bulletins the way an import does, and compares every reading with its label. */
export async function readSamples(options: GenerateOptions): Promise<Comparison[]> {
  const comparisons: Comparison[] = [];
  for (const { name, bytes, label } of generateBulletins(options)) {
    const file = { name, bytes };
    const source = await decodeSource(file);
    comparisons.push(...scoreReading(name, label, readBulletin(source)));
  }
  return comparisons;
}

/** Share of comparisons that agree, by field, with their count. */
export function sharesByField(
  comparisons: readonly Comparison[],
): Map<string, { agreeing: number; all: number }> {
  const shares = new Map<string, { agreeing: number; all: number }>();
  for (const { field, agrees } of comparisons) {
    const share = shares.get(field) ?? { agreeing: 0, all: 0 };
    shares.set(field, { agreeing: share.agreeing + (agrees ? 1 : 0), all: share.all + 1 });
  }
  return shares;
}
