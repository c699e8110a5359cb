import { getHeapStatistics } from 'node:v8';
import { serveParent } from '#archive/processes/serve-parent.ts';

/** What the process does with a request: answer what it is told, or what V8 was told, fail, never answer, or hear nothing any more, as in native code. */
export type Order =
  | { does: 'answer'; value: unknown }
  | { does: 'tell-heap' }
  | { does: 'fail'; message: string }
  | { does: 'wait' }
  | { does: 'hang' }
  | { does: 'hoard' };

/** The most that its own objects may take, and whether V8 can be told to collect what they left. */
export type ToldHeap = { megabytes: number; collects: boolean };

serveParent(async (request): Promise<unknown> => {
  const order = request as Order; // from a test
  switch (order.does) {
    case 'answer':
      return order.value;
    case 'tell-heap': {
      const megabytes = getHeapStatistics().heap_size_limit / 2 ** 20;
      return { megabytes, collects: globalThis.gc !== undefined } satisfies ToldHeap;
    }
    case 'fail':
      throw new RangeError(order.message);
    case 'wait':
      return new Promise(() => undefined);
    case 'hang':
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0);
      return null;
    case 'hoard': {
      const hoard: number[][] = [];
      for (;;) hoard.push(Array.from({ length: 10_000 }, Math.random));
    }
  }
});
