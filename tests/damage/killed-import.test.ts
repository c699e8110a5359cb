import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ArchiveHost } from '#archive/archive-host.ts';
import type { VerifyReport } from '#core/model/job.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

const KILLS = 100;
const FILES = 24;
const DOCUMENTS_PER_FILE = 2;
const childScript = fileURLToPath(new URL('../support/import-child.ts', import.meta.url));

function writeSources(): string {
  const source = join(makeTempFolder(), 'source');
  mkdirSync(source);
  for (let number = 1; number <= FILES; number += 1)
    writeFileSync(join(source, `${number}.txt`), bulletinText(number) + '\n'.repeat(number));
  return source;
}

/** When a kill comes: so long after so many more originals are stored. What is counted comes on a slow machine too. */
const kill = fc.record({ stored: fc.integer({ min: 0, max: 4 }), delayMs: fc.integer({ min: 0, max: 30 }) });
type Kill = { stored: number; delayMs: number };

const countStored = (folder: string): number =>
  readdirSync(join(folder, 'originals'), { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  ).length;

/** Imports in a process of its own and kills that. */
async function importAndKill(folder: string, source: string, { stored, delayMs }: Kill): Promise<void> {
  const wanted = countStored(folder) + stored;
  const child = spawn(process.execPath, [childScript, folder, source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  await once(child.stdout, 'data');
  while (countStored(folder) < wanted && child.exitCode === null) await wait(1);
  await wait(delayMs);
  child.kill('SIGKILL');
  await exited;
}

/** Opens the archive as the program would and looks at everything in it. */
async function inspect(folder: string): Promise<{ report: VerifyReport; documents: number[] }> {
  const host = new ArchiveHost({
    resourcesFolder: '',
    log: (entry) => {
      console.error(entry.error);
    },
  });
  const opened = await host.call('archive.open', { folder });
  if (!opened.ok) throw new Error(opened.error.code);
  await host.whenIdle();
  const started = await host.call('verify.start', {});
  const issues = await host.call('issues.list', {});
  if (!started.ok || !issues.ok) throw new Error('cannot look');
  const { result } = await host.waitForJob(started.value.jobId);
  await host.close();
  if (result?.kind !== 'verify') throw new Error('no report');
  return { report: result.report, documents: issues.value.issues.map((issue) => issue.documents) };
}

async function newArchive(): Promise<string> {
  const folder = join(makeTempFolder(), 'archive');
  const host = new ArchiveHost({ resourcesFolder: '', log: () => undefined });
  await host.call('archive.create', { folder, name: 'killed' });
  await host.close();
  return folder;
}

describe('an import killed at any moment', () => {
  it(
    `leaves an archive that opens, is whole, and can be completed (${KILLS} times)`,
    { timeout: 900_000 },
    async () => {
      const source = writeSources();
      const kills = fc.sample(kill, { numRuns: KILLS, seed: 20_240_117 });
      let folder = await newArchive();
      let partial = 0;
      for (const each of kills) {
        await importAndKill(folder, source, each);
        const { report, documents } = await inspect(folder);
        expect(report).toMatchObject({ ok: true, originals: { changed: [], missing: [], untracked: [] } });
        expect(documents.every((count) => count === DOCUMENTS_PER_FILE)).toBe(true);
        if (documents.length > 0 && documents.length < FILES) partial += 1;
        if (documents.length === FILES) folder = await newArchive();
      }
      // Otherwise the kills all came too early or too late and the test has proved nothing.
      expect(partial).toBeGreaterThan(KILLS / 10);
      const child = spawn(process.execPath, [childScript, folder, source], { stdio: 'ignore' });
      await once(child, 'exit');
      expect((await inspect(folder)).documents).toEqual(Array<number>(FILES).fill(DOCUMENTS_PER_FILE));
    },
  );
});
