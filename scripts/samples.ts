import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sampleFiles } from './samples/sample-files.ts';

const folder = join(import.meta.dirname, '..', 'resources', 'samples');
const bulletins = join(folder, 'bulletins');
const files = sampleFiles();

rmSync(bulletins, { recursive: true, force: true });
mkdirSync(bulletins, { recursive: true });
for (const file of files) writeFileSync(join(folder, file.name), file.bytes);
const sizeBytes = files.reduce((sum, file) => sum + file.bytes.length, 0);
console.log(`${files.length} files, ${sizeBytes} bytes in resources/samples`);
