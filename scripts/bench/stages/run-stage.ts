import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { BenchRow } from '../row.ts';

/** What a stage is told, and what it found. */
export type StageRequest = {
  /** Folder of the archive. */
  folder: string;
  corpus: { folder: string; issues: number; characters: number };
};
export type StageReport = { rows: BenchRow[]; remarks: string[] };

/** Runs a file of this folder in a process of its own, so that its memory is ours alone; its last line on stdout is its report. */
export function runStage(file: string, request: StageRequest): Promise<StageReport> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, file), JSON.stringify(request)], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let printed = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (printed += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0)
        resolve(JSON.parse(printed) as StageReport); // what `asStage` printed
      else reject(new Error(`${file} ended with code ${String(code)}`));
    });
  });
}

/** Does a stage's work in its process, and prints what it found. */
export async function asStage(work: (request: StageRequest) => Promise<StageReport>): Promise<void> {
  const request = JSON.parse(process.argv[2] ?? '') as StageRequest; // what `runStage` passed
  console.log(JSON.stringify(await work(request)));
}

/** Resident memory of this process now, and the most it ever had, in MB. */
export function residentMemory(): { now: number; most: number } {
  return { now: process.memoryUsage().rss / 2 ** 20, most: process.resourceUsage().maxRSS / 2 ** 10 };
}
