import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from 'vitest';
import { takeWriterLock } from '#archive/database/writer-lock.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

const lockModule = new URL('../../../archive/database/writer-lock.ts', import.meta.url).href;

/** A second process that holds the lock until it is killed. */
async function holdElsewhere(folder: string) {
  const code = `import { takeWriterLock } from ${JSON.stringify(lockModule)};
    globalThis.lock = takeWriterLock(${JSON.stringify(folder)}); console.log('held'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', code], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  return child;
}

describe('takeWriterLock', () => {
  it('refuses a second writer in another process, and lets one in when the first was killed', async () => {
    const folder = makeTempFolder();
    const child = await holdElsewhere(folder);
    expect(() => takeWriterLock(folder)).toThrow(expect.objectContaining({ code: 'archive/locked' }));
    child.kill('SIGKILL');
    await once(child, 'exit');
    takeWriterLock(folder).release();
  });

  it('can be taken again after it was released', () => {
    const folder = makeTempFolder();
    takeWriterLock(folder).release();
    const again = takeWriterLock(folder);
    expect(() => takeWriterLock(folder)).toThrow(expect.objectContaining({ code: 'archive/locked' }));
    again.release();
  });
});
