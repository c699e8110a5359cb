import { startBesideNode, type StartChild } from '#archive/processes/start-child.ts';

/** Starts processes of which the first is killed as soon as it has been asked something; `pids`: their numbers, in order. */
export function killOneAtWork(): { startChild: StartChild; pids: number[] } {
  const pids: number[] = [];
  const startChild: StartChild = (program, megabytes) => {
    const child = startBesideNode(program, megabytes);
    pids.push(child.pid ?? 0);
    if (pids.length > 1) return child;
    const post = (message: object): void => {
      child.post(message);
      child.kill();
    };
    return { ...child, post };
  };
  return { startChild, pids };
}
