import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Worker } from 'node:worker_threads';
import { afterAll, beforeAll, expect, it, onTestFinished } from 'vitest';
import { RestingProcess } from '#archive/processes/resting-process.ts';
import { startBesideNode } from '#archive/processes/start-child.ts';
import type { RecognisedPage } from '#core/model/recognition.ts';
import { buildShell } from '#scripts/building/build-application.ts';
import { projectFolder } from '#scripts/runtime/project-folder.ts';
import { runCommand } from '#scripts/runtime/run-command.ts';
import { printPage } from '#scripts/scans/print-page.ts';
import { makePdf } from '#tests/support/make-pdf.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

const PDF = makePdf([{ texts: [{ x: 72, y: 100, size: 12, text: '公报' }] }]);

const dist = mkdtempSync(join(tmpdir(), 'built-'));
const shell = join(dist, 'electron');
beforeAll(async () => {
  await buildShell(dist);
  // Packages with binaries are not bundled: in an application they lie above.
  symlinkSync(join(projectFolder, 'node_modules'), join(dist, 'node_modules'));
}, 120_000);
afterAll(() => {
  rmSync(dist, { recursive: true, force: true });
});

it('builds readers of paged files that find what they need beside themselves', async () => {
  const needed = ['main.js', 'preload.cjs', 'archive-process.js', 'pdfium.wasm', 'ocr-models', 'migrations'];
  expect(needed.filter((name) => !existsSync(join(shell, name)))).toEqual([]);
  const ask = async (program: string, request: object): Promise<unknown> => {
    const worker = new Worker(join(shell, program), { execArgv: [], workerData: { megabytes: 192 } });
    onTestFinished(async () => {
      await worker.terminate();
    });
    const answered = new Promise((resolve, reject) => {
      worker.once('message', resolve).once('error', reject);
    });
    worker.postMessage(request);
    return answered;
  };
  const file = { name: 'a.pdf', bytes: PDF, password: null };
  const decoded = await ask('decoding-worker.js', { ...file, format: 'pdf' });
  expect(decoded).toMatchObject({ kind: 'read', value: { pages: [{ texts: '公\0报' }] } });
  const { value } = decoded as { value: unknown };
  const given = { name: 'a.pdf', mediaType: 'application/pdf', decoded: value, changes: null };
  expect(await ask('understanding-worker.js', given)).toEqual({
    kind: 'read',
    value: {
      source: {
        text: '公报',
        warnings: [],
        scans: [],
        name: 'a.pdf',
        mediaType: 'application/pdf',
        encoding: null,
      },
      read: null,
    },
    isWorn: false,
  });
});

it('builds a process that recognises text with the models beside itself', async () => {
  const process = new RestingProcess(
    { name: 'recognition', file: join(shell, 'recognition-process.js') },
    { megabytes: 512, milliseconds: 120_000, idleMs: 10_000, endingMs: 10_000 },
    startBesideNode,
  );
  onTestFinished(() => process.end());
  const picture = await printPage([{ x: 60, y: 80, size: 44, text: '防汛通知' }], {
    width: 400,
    height: 160,
  });
  const { lines } = await process.ask<RecognisedPage>({ picture });
  expect(lines.map(({ characters }) => characters.map(({ text }) => text).join(''))).toEqual(['防汛通知']);
}, 120_000);

it('builds a command line that makes an archive and reads with the same threads', async () => {
  const folder = makeTempFolder();
  const [archive, file] = [join(folder, 'archive'), join(folder, 'a.pdf')];
  writeFileSync(file, PDF);
  const program = pathToFileURL(join(shell, 'command-line.js')).href;
  const run = async (...args: string[]): Promise<unknown> => {
    const call = `import(${JSON.stringify(program)}).then((built) => built.runCommandLine(process.argv.slice(1)))`;
    const { stdout, stderr } = await runCommand(process.execPath, ['-e', call, '--', ...args, '--json']);
    return stdout === '' ? stderr : JSON.parse(stdout);
  };
  expect(await run('init', archive)).toMatchObject({ archive });
  expect(await run('import', archive, file)).toMatchObject({ imported: [{ file }], failed: [] });
}, 120_000);
