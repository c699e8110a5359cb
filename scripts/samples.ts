import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFiles } from './samples/sample-files.ts';

const folder = join(import.meta.dirname, '..', 'resources', 'samples');
const files = sampleFiles();
const names = new Set(files.map((file) => file.name));

mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) {
  if (!name.startsWith('.') && !names.has(name)) rmSync(join(folder, name));
}
for (const file of files) writeFileSync(join(folder, file.name), file.bytes);
const sizeBytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
console.log(`${files.length} files, ${sizeBytes} bytes in resources/samples`);
