import { build, Platform, type Configuration } from 'electron-builder';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronRuntime } from '../runtime/electron-runtime.ts';
import { projectFolder } from '../runtime/project-folder.ts';

export const PACKING_CONFIGURATION = join(projectFolder, 'build', 'electron-builder.yml');

/** What is loaded as it is: libraries that bring binaries along, and what they are loaded by. */
const NATIVE_PACKAGES = [
  'sharp',
  '@img',
  'detect-libc',
  'semver',
  'onnxruntime-node',
  'onnxruntime-common',
].map((name) => `node_modules/${name}/**`);

/** The first Electron whose Node-API runs the database binding. Shipped builds are always newer. */
const FIRST_FIT_ELECTRON = 35;

/**
 * What an application packed with an older runtime brings along: a Node of its own, and the archive process outside the asar file,
 * into which that Node cannot look.
 */
function withOwnNode(): Configuration {
  return {
    asarUnpack: [
      '**/*.node',
      'dist/electron/archive-process.js',
      'dist/electron/*-worker.js',
      'dist/electron/*-thread.js',
      'dist/electron/recognition-process.js',
      'dist/electron/ocr-models/**',
      'dist/electron/pdfium.wasm',
      'dist/electron/fonts/**',
      'dist/electron/migrations/**',
      'node_modules/better-sqlite3/**',
      ...NATIVE_PACKAGES,
    ],
    extraResources: [
      { from: 'resources', to: 'gazette' },
      { from: 'LICENSE', to: 'gazette/LICENSE' },
      { from: 'dist/THIRD-PARTY.txt', to: 'gazette/THIRD-PARTY.txt' },
      { from: 'node_modules/node/bin/node', to: 'node/node' },
    ],
  };
}

/** Packs the built application for Linux, unpacked, around the given runtime; returns its executable. */
export async function packUnpacked(runtime: ElectronRuntime): Promise<string> {
  const output = join(projectFolder, 'release');
  const unpacked = join(output, 'linux-unpacked');
  rmSync(unpacked, { recursive: true, force: true });
  const isOld = Number(runtime.version.split('.')[0]) < FIRST_FIT_ELECTRON;
  await build({
    projectDir: projectFolder,
    targets: Platform.LINUX.createTarget('dir'),
    publish: 'never',
    config: {
      extends: PACKING_CONFIGURATION,
      electronDist: runtime.folder,
      electronVersion: runtime.version,
      ...(isOld ? withOwnNode() : {}),
    },
  });
  // The development runtime's own start-up program has no business in an application.
  rmSync(join(unpacked, 'resources', 'default_app.asar'), { force: true });
  return join(unpacked, 'gazette-hall');
}
