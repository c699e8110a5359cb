import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

function filesBelow(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

/** One hash over names, sizes and times of all files below `inputs`. */
function stampOf(inputs: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap(filesBelow)) {
    const { size, mtimeMs } = statSync(file);
    hash.update(`${file} ${String(size)} ${String(mtimeMs)}\n`);
  }
  return hash.digest('hex');
}

// Beside the folder and not in it: what is built ships, its stamp does not.
const stampFile = (output: string): string => join(dirname(output), `.${basename(output)}.stamp`);

/** True where `output` was remembered with exactly these inputs. */
export function isUnchanged(output: string, inputs: readonly string[]): boolean {
  const file = stampFile(output);
  return existsSync(file) && readFileSync(file, 'utf8') === stampOf(inputs);
}

/** Remembers that `output` was made from these inputs as they are now. */
export function remember(output: string, inputs: readonly string[]): void {
  mkdirSync(dirname(output), { recursive: true });
  writeFileSync(stampFile(output), stampOf(inputs));
}
