import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { startUtilityChild } from '#electron/archive-process/utility-child.ts';
import { forkNode } from '../../support/fork-node.ts';

const program = fileURLToPath(new URL('../../support/obedient-process.ts', import.meta.url));

test('a process that is killed while it is starting ends', async () => {
  const child = startUtilityChild(forkNode, { serviceName: '', program, nodeParameters: [] });
  const gone = new Promise((resolve) => {
    child.onExit(resolve);
  });
  expect(child.pid).toBeUndefined();
  child.kill();
  expect(await gone).toBeNull();
}, 60_000);
