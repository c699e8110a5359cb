import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../runtime/project-folder.ts';

/** The fonts that ship: package, and the family name that documents for print call it by. */
const FONTS = [
  { name: 'noto-serif-sc', family: 'Noto Serif SC' },
  { name: 'noto-sans-sc', family: 'Noto Sans SC' },
] as const;

/**
 * Puts the font files, their licences and one `fonts.css` into `folder`, for printed pages. The screen's own copy is bundled with the window.
 * The families lose the packages' suffix "Variable": documents also name the installed font of that name.
 */
export function copyFonts(folder: string): void {
  mkdirSync(join(folder, 'files'), { recursive: true });
  const sheets = FONTS.map(({ name, family }) => {
    const source = join(projectFolder, 'node_modules', '@fontsource-variable', name);
    for (const file of readdirSync(join(source, 'files')).filter((entry) => entry.endsWith('.woff2'))) {
      const target = join(folder, 'files', file);
      if (!existsSync(target)) copyFileSync(join(source, 'files', file), target);
    }
    copyFileSync(join(source, 'LICENSE'), join(folder, `LICENSE-${name}.txt`));
    return readFileSync(join(source, 'index.css'), 'utf8')
      .replaceAll('font-display: swap', 'font-display: block')
      .replaceAll(`'${family} Variable'`, `'${family}'`);
  });
  writeFileSync(join(folder, 'fonts.css'), sheets.join('\n'));
}
