import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../runtime/project-folder.ts';
import { bundleRenderer } from './bundle-renderer.ts';
import { bundleShell } from './bundle-shell.ts';
import { copyFonts } from './copy-fonts.ts';

/** Builds everything that `dist/` holds: shell, window, migrations beside the archive process, and fonts. */
export async function buildApplication(): Promise<void> {
  const dist = join(projectFolder, 'dist');
  const shell = join(dist, 'electron');
  rmSync(shell, { recursive: true, force: true });
  mkdirSync(shell, { recursive: true });
  await bundleShell(shell);
  const migrations = join(projectFolder, 'archive', 'database', 'migrations');
  // The archive looks for them beside its own module, which after bundling is dist/electron/archive-process.js.
  if (existsSync(migrations)) cpSync(migrations, join(shell, 'migrations'), { recursive: true });
  copyFonts(join(dist, 'fonts'));
  await bundleRenderer(join(dist, 'renderer'));
}
