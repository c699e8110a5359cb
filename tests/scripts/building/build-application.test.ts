import { existsSync, symlinkSync } from 'node:fs';
import { projectFolder } from '#scripts/runtime/project-folder.ts';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { expect, it, onTestFinished } from 'vitest';
import { buildShell } from '#scripts/building/build-application.ts';
import { makePdf } from '#tests/support/make-pdf.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

it('builds a reader of paged files that finds what it needs beside itself', async () => {
  const dist = makeTempFolder();
  await buildShell(dist);
  const shell = join(dist, 'electron');
  const needed = ['main.js', 'preload.cjs', 'archive-process.js', 'pdfium.wasm', 'ocr-models', 'migrations'];
  expect(needed.filter((name) => !existsSync(join(shell, name)))).toEqual([]);
  // Packages with binaries are not bundled: in an application they lie above.
  symlinkSync(join(projectFolder, 'node_modules'), join(dist, 'node_modules'));
  const worker = new Worker(join(shell, 'file-reader-worker.js'), {
    execArgv: [],
    workerData: { megabytes: 192 },
  });
  onTestFinished(async () => {
    await worker.terminate();
  });
  const bytes = makePdf([{ texts: [{ x: 72, y: 100, size: 12, text: '公报' }] }]);
  const answered = new Promise((resolve, reject) => {
    worker.once('message', resolve).once('error', reject);
  });
  worker.postMessage({ task: 'decode', format: 'pdf', bytes, file: 'a.pdf', password: null });
  expect(await answered).toEqual({
    kind: 'read',
    value: { text: '公报', warnings: [], scans: [] },
    isWorn: false,
  });
});
