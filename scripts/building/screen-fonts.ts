import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import decompress from 'woff2-encoder/decompress';
import { projectFolder } from '../runtime/project-folder.ts';

const FAMILIES = ['noto-serif-sc', 'noto-sans-sc'] as const;
const WEIGHTS = [400, 600] as const;

/**
 * Writes the whole simplified fonts of the window into `folder`, as `renderer/styles/fonts.css` names them. They are not compressed:
 * unpacking four of them would keep the window busy for a fifth of a second whenever it opens.
 */
export async function writeScreenFonts(folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const family of FAMILIES)
    for (const weight of WEIGHTS) {
      const packed = `${family}-chinese-simplified-${String(weight)}-normal.woff2`;
      const file = join(projectFolder, 'node_modules', '@fontsource', family, 'files', packed);
      writeFileSync(join(folder, `${family}-${String(weight)}.ttf`), await decompress(readFileSync(file)));
    }
}
