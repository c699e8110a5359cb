import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

/**
 * The path of a file that ships with the program: beside the module whose `import.meta.url` is told once bundled, in its package before.
 * `inPackage` is how a module would name it.
 */
export function shippedFile(besideModule: string, name: string, inPackage: string): string {
  const beside = fileURLToPath(new URL(`./${name}`, besideModule));
  return existsSync(beside) ? beside : createRequire(besideModule).resolve(inPackage);
}
