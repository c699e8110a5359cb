import { cpSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { SUBSTITUTE_FONTS } from '#archive/facsimile/substitute-fonts.ts';
import { projectFolder } from '../runtime/project-folder.ts';
import { bundleRenderer } from './bundle-renderer.ts';
import { bundleShell } from './bundle-shell.ts';
import { copyFonts } from './copy-fonts.ts';
import { collectNotices } from './third-party.ts';

/** Builds everything that `dist/` holds: shell, window, migrations, PDFium and models beside the archive process, fonts, and licences. */
export async function buildApplication(): Promise<void> {
  const dist = join(projectFolder, 'dist');
  mkdirSync(dist, { recursive: true });
  await buildShell(dist);
  copyFonts(join(dist, 'fonts'));
  writeFileSync(join(dist, 'THIRD-PARTY.txt'), collectNotices(projectFolder));
  await bundleRenderer(join(dist, 'renderer'));
}

/** Builds `electron/` in `dist`: made aside and moved into place, so that a build that fails leaves the last good one. */
export async function buildShell(dist: string): Promise<void> {
  const scratch = join(dist, `.shell-${String(process.pid)}`);
  try {
    await bundleShell(scratch);
    // The archive looks for them beside its own module, which after bundling is archive-process.js.
    const migrations = join(projectFolder, 'archive', 'database', 'migrations');
    cpSync(migrations, join(scratch, 'migrations'), { recursive: true });
    // The reader of PDF files looks for it beside its own module too.
    const pdfium = join(projectFolder, 'node_modules', '@embedpdf', 'pdfium', 'dist', 'pdfium.wasm');
    cpSync(pdfium, join(scratch, 'pdfium.wasm'));
    // And so does who draws pages for the fonts that stand in for missing ones.
    for (const { name, inPackage } of Object.values(SUBSTITUTE_FONTS))
      cpSync(join(projectFolder, 'node_modules', inPackage), join(scratch, 'fonts', name));
    // And what recognises text for its models.
    const models = join(projectFolder, 'node_modules', '@gutenye', 'ocr-models', 'assets');
    cpSync(models, join(scratch, 'ocr-models'), { recursive: true });
    rmSync(join(dist, 'electron'), { recursive: true, force: true });
    renameSync(scratch, join(dist, 'electron'));
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}
