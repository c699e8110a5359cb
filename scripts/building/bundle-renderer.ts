import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { projectFolder } from '../runtime/project-folder.ts';
import { writeScreenFonts } from './screen-fonts.ts';
import { isUnchanged, remember } from './stamp.ts';

/** Bundles the window into `folder` unless nothing that goes into it has changed since the last time. */
export async function bundleRenderer(folder: string): Promise<void> {
  const inputs = ['renderer', 'core', 'package-lock.json', 'scripts/building'].map((name) =>
    join(projectFolder, name),
  );
  if (existsSync(join(folder, 'index.html')) && isUnchanged(folder, inputs)) return;
  const fonts = `${folder}-fonts-${String(process.pid)}`;
  try {
    await writeScreenFonts(fonts);
    await build({
      configFile: join(projectFolder, 'renderer', 'vite.config.ts'),
      logLevel: 'warn',
      resolve: { alias: { '@screen-fonts': fonts } },
      build: { outDir: folder, emptyOutDir: true },
    });
  } finally {
    rmSync(fonts, { recursive: true, force: true });
  }
  remember(folder, inputs);
}
