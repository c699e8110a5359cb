import { expect } from '@playwright/test';
import type { Reply } from '#archive/processes/serve-parent.ts';
import type * as Launching from '#electron/archive-process/launch-archive-process.ts';
import { bundleLaunching } from '../support/launch-in-electron.ts';
import type { ToldHeap } from '../support/obedient-process.ts';
import { test } from '../support/test-with-app.ts';

test('a utility process that is killed while it is starting is gone', async ({ app }) => {
  const pid = await app.electron.evaluate(
    async ({ utilityProcess }, { launcher, obedient }) => {
      const { launchArchiveProcess } = process.getBuiltinModule('module').createRequire(launcher)(
        launcher,
      ) as typeof Launching;
      const strategy = { kind: 'utility', entry: obedient, programs: { recognition: obedient } } as const;
      const child = launchArchiveProcess(strategy, [], (...parts) => utilityProcess.fork(...parts));
      const gone = new Promise<void>((resolve) => {
        child.onExit(() => {
          resolve();
        });
      });
      const { pid: atOnce } = child;
      child.kill();
      await gone;
      return atOnce ?? null;
    },
    await bundleLaunching(app),
  );
  // It had not started: Electron would not have ended it.
  expect(pid).toBeNull();
});

test('V8 hears in a utility process what it is told, and in one that is started for it', async ({ app }) => {
  const { own, child } = await app.electron.evaluate(
    async ({ utilityProcess }, { launcher, asking, obedient }) => {
      const { launchArchiveProcess } = process.getBuiltinModule('module').createRequire(launcher)(
        launcher,
      ) as typeof Launching;
      const launch = (entry: string) =>
        launchArchiveProcess(
          { kind: 'utility', entry, programs: { recognition: obedient } },
          [],
          (...parts) => utilityProcess.fork(...parts),
        );
      const askOne = async <Answer>(entry: string, request: object): Promise<Answer> => {
        const process = launch(entry);
        const answer = new Promise<unknown>((resolve) => {
          process.onMessage((message: unknown) => {
            const said = message as Reply<unknown> | { kind: 'answer'; answer: { value: unknown } };
            if (said.kind === 'done') resolve(said.value);
            if (said.kind === 'answer') resolve(said.answer.value);
          });
        });
        process.post(request as never);
        try {
          return (await answer) as Answer;
        } finally {
          process.kill();
        }
      };
      const order = { does: 'tell-heap' };
      return {
        own: await askOne<ToldHeap>(obedient, order),
        child: await askOne<ToldHeap>(asking, { kind: 'call', id: 1, operation: 'jobs.get', request: order }),
      };
    },
    await bundleLaunching(app),
  );
  expect(own.collects).toBe(true);
  // What is young comes on top; without a bound it is some thousands.
  expect(child.megabytes).toBeLessThan(512);
});
