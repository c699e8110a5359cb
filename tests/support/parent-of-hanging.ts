import { fileURLToPath } from 'node:url';
import type { ServingChild } from '#archive/processes/start-child.ts';
import { startNodeChild } from '#archive/processes/start-node-child.ts';
import type { Order } from './obedient-process.ts';

/*
 * A process that starts another and brings it to where it hears nothing any more; then tells its own parent the number of that.
 */
const program = fileURLToPath(new URL('./obedient-process.ts', import.meta.url));
const child: ServingChild = startNodeChild({ node: process.execPath, program, nodeParameters: [] });
child.onMessage(({ kind }) => {
  if (kind !== 'done') return;
  child.post({ does: 'hang' } satisfies Order);
  process.send?.(child.pid);
});
// It has started once it answers.
child.post({ does: 'answer', value: null } satisfies Order);
