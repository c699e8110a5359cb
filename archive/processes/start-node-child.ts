import { spawn } from 'node:child_process';
import type { Child } from './child.ts';

export type NodeChildParts = {
  /** The Node that is to run it. */
  node: string;
  program: string;
  parameters?: readonly string[];
  /** What Node itself is told. */
  nodeParameters: readonly string[];
  /** What the environment holds beside that of this process, unless that says otherwise itself. */
  environment?: NodeJS.ProcessEnv;
};

/** Starts a program as a plain Node beside this process. What is in messages goes over as it is, bytes too. */
export function startNodeChild<To extends object, From>({
  node,
  program,
  parameters = [],
  nodeParameters,
  environment = {},
}: NodeChildParts): Child<To, From> {
  const env = { ...environment, ...process.env };
  delete env['NODE_OPTIONS'];
  const child = spawn(node, [...nodeParameters, program, ...parameters], {
    env,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
    windowsHide: true,
  });
  let ended = false;
  return {
    pid: child.pid,
    post: (message) => {
      // A message to a process that is just ending is answered by its exit.
      if (child.connected) child.send(message, () => undefined);
    },
    onMessage: (listener) => {
      child.on('message', (message) => {
        listener(message as From); // our own program, on a channel nobody else has
      });
    },
    onExit: (listener) => {
      const once = (code: number | null): void => {
        if (ended) return;
        ended = true;
        listener(code);
      };
      child.once('exit', once);
      child.once('error', () => {
        once(null);
      });
    },
    onOutput: (listener) => {
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (chunk: Buffer) => {
          listener(chunk.toString('utf8'));
        });
    },
    kill: () => {
      child.kill('SIGKILL');
    },
  };
}
