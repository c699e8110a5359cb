import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { projectFolder } from '../runtime/project-folder.ts';
import { isUnchanged, remember } from './stamp.ts';

/** Bundles the window into `folder` unless nothing that goes into it has changed since the last time. */
export async function bundleRenderer(folder: string): Promise<void> {
  const inputs = ['renderer', 'core', 'package-lock.json'].map((name) => join(projectFolder, name));
  if (existsSync(join(folder, 'index.html')) && isUnchanged(folder, inputs)) return;
  await build({
    configFile: join(projectFolder, 'renderer', 'vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: folder, emptyOutDir: true },
  });
  remember(folder, inputs);
}
