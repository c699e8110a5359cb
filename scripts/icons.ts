/*
 * Draws build/icon.svg at every size that packaging and the window ask for. Run by hand after the drawing changed:
 * node scripts/icons.ts (needs a build in dist/).
 */
import { copyFileSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { withDisplay } from './runtime/display.ts';
import { projectFolder } from './runtime/project-folder.ts';
import { launchApp } from './support/launch-app.ts';

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024];
const folder = join(projectFolder, 'build', 'icons');
const drawing = readFileSync(join(projectFolder, 'build', 'icon.svg'), 'utf8');

await withDisplay(async (environment) => {
  process.env['DISPLAY'] = environment['DISPLAY'];
  const app = await launchApp();
  mkdirSync(folder, { recursive: true });
  for (const size of SIZES) {
    const frame = `<div id="icon" style="width:${String(size)}px;height:${String(size)}px">${drawing}</div>`;
    await app.page.setContent(
      `<style>body{margin:0;background:transparent}svg{display:block}</style>${frame}`,
    );
    const path = join(folder, `${String(size)}x${String(size)}.png`);
    await app.page.locator('#icon').screenshot({ path, omitBackground: true });
  }
  await app.close();
});
mkdirSync(join(projectFolder, 'resources', 'icons'), { recursive: true });
copyFileSync(join(folder, '512x512.png'), join(projectFolder, 'resources', 'icons', 'icon.png'));
