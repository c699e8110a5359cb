#!/usr/bin/env node
import { join } from 'node:path';

// Plain JavaScript, so that an old Node reads this far and can say what is wrong.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 22 || (major === 22 && minor < 18)) {
  const message =
    `gazette needs Node 22.18 or newer and was started with ${process.versions.node}. ` +
    'Start it as `npx gazette` in the project folder, which brings the right one.';
  if (process.argv.includes('--json'))
    console.log(JSON.stringify({ error: { code: 'process/wrong-runtime', message } }));
  else console.error(message);
  process.exitCode = 1;
} else {
  const { enableCompileCache } = await import('node:module');
  // Reading the source takes longer than most commands; what it becomes is kept. Threads learn where from the environment.
  process.env.NODE_COMPILE_CACHE ??= join(import.meta.dirname, '..', '.cache', 'compiled');
  enableCompileCache();
  const { findProgram } = await import('./find-program.ts');
  const { runCommandLine } = await import(findProgram(join(import.meta.dirname, '..')).href);
  process.exitCode = await runCommandLine(process.argv.slice(2));
}
