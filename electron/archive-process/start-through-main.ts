import type { ParentPort } from '#archive/processes/parent-port.ts';
import type { ServingChild, StartChild } from '#archive/processes/start-child.ts';
import type { Reply } from '#archive/processes/serve-parent.ts';
import type { ForChild, FromArchive, FromChild, ToArchive } from './messages.ts';

/** The line between the archive process and the main process, as the first sees it. */
export type ArchivePort = ParentPort<FromArchive | ForChild, ToArchive | FromChild>;

type Listeners = {
  message: (reply: Reply<unknown>) => void;
  output: (text: string) => void;
  exit: (code: number | null) => void;
};

/** Inside a utility process, where nothing can be started: has the main process start a program, and speaks with it through that. */
export function startThroughMain(port: ArchivePort): StartChild {
  const children = new Map<number, Listeners>();
  let last = 0;
  port.onMessage((said) => {
    switch (said.kind) {
      case 'child-posted':
        children.get(said.child)?.message(said.message as Reply<unknown>); // our own program
        break;
      case 'child-printed':
        children.get(said.child)?.output(said.text);
        break;
      case 'child-ended':
        children.get(said.child)?.exit(said.code);
        children.delete(said.child);
        break;
      case 'call':
      case 'close':
      // is for others
    }
  });
  return ({ name: program }, megabytes): ServingChild => {
    const child = (last += 1);
    const listeners: Listeners = { message: () => undefined, output: () => undefined, exit: () => undefined };
    children.set(child, listeners);
    port.post({ kind: 'start-child', child, program, megabytes });
    return {
      // It is known to the main process only.
      pid: undefined,
      post: (message) => {
        port.post({ kind: 'post-to-child', child, message });
      },
      onMessage: (listener) => {
        listeners.message = listener;
      },
      onExit: (listener) => {
        listeners.exit = listener;
      },
      onOutput: (listener) => {
        listeners.output = listener;
      },
      kill: () => {
        port.post({ kind: 'kill-child', child });
      },
    };
  };
}
