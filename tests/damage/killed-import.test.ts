import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
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

/** Imports in a process of its own and kills that `delayMs` after it began. */
async function importAndKill(folder: string, source: string, delayMs: number): Promise<void> {
  const child = spawn(process.execPath, [childScript, folder, source], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(child, 'exit');
  await once(child.stdout, 'data');
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
    { timeout: 240_000 },
    async () => {
      const source = writeSources();
      const delays = fc.sample(fc.integer({ min: 0, max: 300 }), { numRuns: KILLS, seed: 20_240_117 });
      let folder = await newArchive();
      let partial = 0;
      for (const delayMs of delays) {
        await importAndKill(folder, source, delayMs);
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
