import { readFileSync } from 'node:fs';
import { basename, join, resolve, sep } from 'node:path';
import type { Finding } from './finding.ts';
import { type GoldLine, goldLineSchema } from './label.ts';
import { readFile } from './read-file.ts';
import { reportOn, type SourceReport } from './report.ts';
import { scoreGold } from './score-gold.ts';

function readGold(folder: string): GoldLine[] {
  return readFileSync(join(folder, 'gold.jsonl'), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => goldLineSchema.parse(JSON.parse(line)));
}

async function readGoldFile(folder: string, file: string): ReturnType<typeof readFile> {
  const path = resolve(folder, file);
  if (!path.startsWith(resolve(folder) + sep)) throw new Error(`${file} lies outside of the folder`);
  return readFile({ name: basename(path), bytes: readFileSync(path) }, { honest: false });
}

/** Measures the reading of every file that the gold.jsonl of a folder names; `only` takes files whose name holds it. */
export async function runFolder(folder: string, only: string | null): Promise<SourceReport> {
  const lines = readGold(folder).filter(({ file }) => only === null || file.includes(only));
  const byFile = Map.groupBy(lines, ({ file }) => file);
  const findings: Finding[] = [];
  for (const [file, own] of byFile) {
    findings.push(...scoreGold(file, own, await readGoldFile(folder, file)));
  }
  return reportOn(folder, { files: byFile.size, documents: lines.length }, findings);
}
