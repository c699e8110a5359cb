import { build, type BuildOptions } from 'esbuild';
import { utimesSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../runtime/project-folder.ts';

const common = {
  absWorkingDir: projectFolder,
  bundle: true,
  platform: 'node',
  // The oldest runtime that is started here: Electron 33 has Node 20.
  target: 'node20',
  legalComments: 'linked',
  logLevel: 'warning',
} satisfies BuildOptions;

// Bundled CommonJS packages call `require`, which a module does not have by itself.
const requireForModules = {
  js: "import { createRequire as createRequireForBundle } from 'node:module'; const require = createRequireForBundle(import.meta.url);",
};

const forArchive = { format: 'esm', target: 'node22', banner: requireForModules } satisfies BuildOptions;

/** Bundles the main process, the preload script, the archive process, its threads, the process that recognises text, and the command line beside them into `folder`. */
export async function bundleShell(folder: string): Promise<void> {
  const startedAt = new Date();
  await Promise.all([
    build({
      ...common,
      entryPoints: ['electron/main.ts'],
      outfile: join(folder, 'main.js'),
      format: 'esm',
      external: ['electron'],
      banner: requireForModules,
    }),
    build({
      ...common,
      entryPoints: ['electron/preload/preload.ts'],
      outfile: join(folder, 'preload.cjs'),
      // A sandboxed preload is one CommonJS file without Node.
      format: 'cjs',
      platform: 'browser',
      target: 'chrome130',
      external: ['electron'],
    }),
    build({
      ...common,
      ...forArchive,
      entryPoints: ['electron/archive-process/archive-process.ts'],
      outfile: join(folder, 'archive-process.js'),
      external: ['better-sqlite3'],
    }),
    build({
      ...common,
      ...forArchive,
      // Starts in a third of the time that its source takes, with the same threads beside it.
      entryPoints: ['cli/command-line.ts'],
      outfile: join(folder, 'command-line.js'),
      external: ['better-sqlite3'],
    }),
    build({
      ...common,
      ...forArchive,
      // The archive process starts them as threads, from beside itself. In pieces: each format's reader is loaded with its first file.
      entryPoints: ['archive/importers/decoding-worker.ts', 'archive/importers/understanding-worker.ts'],
      outdir: folder,
      splitting: true,
      chunkNames: '[name]-[hash]-worker',
      external: ['sharp'],
    }),
    build({
      ...common,
      ...forArchive,
      // One that draws pages.
      entryPoints: ['archive/facsimile/page-thread.ts'],
      outfile: join(folder, 'page-thread.js'),
      external: ['sharp'],
    }),
    build({
      ...common,
      ...forArchive,
      // A process that recognises their text.
      entryPoints: ['archive/recognition/recognition-process.ts'],
      outfile: join(folder, 'recognition-process.js'),
      external: ['sharp', 'onnxruntime-node'],
    }),
    build({
      ...common,
      ...forArchive,
      // Another thread of the archive process.
      entryPoints: ['archive/search/scan/scan-thread.ts'],
      outfile: join(folder, 'scan-thread.js'),
      external: ['better-sqlite3'],
    }),
  ]);
  // What is saved while it is bundled may not be in it: the command line is as old as the beginning.
  utimesSync(join(folder, 'command-line.js'), startedAt, startedAt);
}
