import { build } from 'esbuild';
import { join } from 'node:path';
import type { LaunchedApp } from '#scripts/support/launch-app.ts';
import { projectFolder } from '#scripts/runtime/project-folder.ts';

/** Files in the scratch folder of an application with which its main process can launch archive processes of tests as utility processes. */
export async function bundleLaunching(app: LaunchedApp) {
  const common = {
    absWorkingDir: projectFolder,
    bundle: true,
    platform: 'node',
    outdir: app.scratch,
  } as const;
  await build({
    ...common,
    entryPoints: ['electron/archive-process/launch-archive-process.ts'],
    format: 'cjs',
    outExtension: { '.js': '.cjs' },
  });
  await build({
    ...common,
    entryPoints: ['tests/support/asking-archive.ts', 'tests/support/obedient-process.ts'],
    format: 'esm',
    outExtension: { '.js': '.mjs' },
  });
  return {
    launcher: join(app.scratch, 'launch-archive-process.cjs'),
    asking: join(app.scratch, 'asking-archive.mjs'),
    obedient: join(app.scratch, 'obedient-process.mjs'),
  };
}
