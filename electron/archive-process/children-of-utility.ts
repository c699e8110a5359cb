import type { Child } from '#archive/processes/child.ts';
import { heapLimit } from '#archive/processes/start-child.ts';
import { isForChild, type ForChild, type FromArchive, type FromChild, type ToArchive } from './messages.ts';
import { startUtilityChild, type ForkUtility } from './utility-child.ts';

/** An archive process that has the main process start processes for it. */
export type AskingArchive = Child<ToArchive | FromChild, FromArchive | ForChild>;

/** Starts the processes that an archive process asks for, passes on what they and it say to each other, and ends them when it ends. */
export function keepChildrenOf(archive: AskingArchive, fork: ForkUtility): void {
  const children = new Map<number, Child<object, unknown>>();
  archive.onMessage((message) => {
    if (!isForChild(message)) return;
    switch (message.kind) {
      case 'start-child':
        start(message);
        break;
      case 'post-to-child':
        children.get(message.child)?.post(message.message);
        break;
      case 'kill-child':
        children.get(message.child)?.kill();
        break;
    }
  });
  archive.onExit(() => {
    for (const child of children.values()) child.kill();
    children.clear();
  });

  function start({ child: number, program, megabytes }: Extract<ForChild, { kind: 'start-child' }>): void {
    const child = startUtilityChild<object, unknown>(fork, {
      serviceName: 'Gazette Hall recognition',
      program,
      nodeParameters: heapLimit(megabytes),
    });
    children.set(number, child);
    const tell = (said: FromChild): void => {
      // Of an archive process that has ended nobody listens.
      if (children.has(number)) archive.post(said);
    };
    child.onMessage((message) => {
      tell({ kind: 'child-posted', child: number, message });
    });
    child.onOutput((text) => {
      tell({ kind: 'child-printed', child: number, text });
    });
    child.onExit((code) => {
      tell({ kind: 'child-ended', child: number, code });
      children.delete(number);
    });
  }
}
