import type { Child } from '#archive/processes/child.ts';
import { heapLimit } from '#archive/processes/start-child.ts';
import type { ChildPrograms } from './choose-strategy.ts';
import {
  forChildSchema,
  type ForChild,
  type FromArchive,
  type FromChild,
  type ToArchive,
} from './messages.ts';
import { startUtilityChild, type ForkUtility } from './utility-child.ts';

/** An archive process that has the main process start processes for it. */
export type AskingArchive = Child<ToArchive | FromChild, FromArchive | ForChild>;

/** No archive process has more of them at once: one at work, and some that are ending. */
const MOST_CHILDREN = 4;

/**
 * Starts the processes that an archive process asks for, passes on what they and it say to each other, and ends them when it ends. One too
 * many is told as ended.
 */
export function keepChildrenOf(archive: AskingArchive, programs: ChildPrograms, fork: ForkUtility): void {
  const children = new Map<number, Child<object, unknown>>();
  archive.onMessage((said) => {
    const parsed = forChildSchema.safeParse(said);
    if (!parsed.success) return; // is for others, or not what our own archive process says
    const message = parsed.data;
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
    if (children.has(number)) return;
    if (children.size === MOST_CHILDREN) {
      archive.post({ kind: 'child-ended', child: number, code: null });
      return;
    }
    const child = startUtilityChild<object, unknown>(fork, {
      serviceName: `Gazette Hall ${program}`,
      program: programs[program],
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
