import { spawn } from 'node:child_process';
import type { ArchiveChild } from './archive-child.ts';
import type { Strategy } from './choose-strategy.ts';
import type { FromArchive, ToArchive } from './messages.ts';

/** The part of Electron's `UtilityProcess` that is used here. */
export type Utility = {
  readonly pid: number | undefined;
  readonly stdout: NodeJS.ReadableStream | null;
  readonly stderr: NodeJS.ReadableStream | null;
  postMessage: (message: ToArchive) => void;
  on: (event: 'message', listener: (message: FromArchive) => void) => unknown;
  once: (event: 'exit', listener: (code: number) => void) => unknown;
  kill: () => boolean;
};

/** Electron's `utilityProcess.fork`. */
export type ForkUtility = (
  entry: string,
  parameters: string[],
  options: { serviceName: string; stdio: 'pipe'; env: NodeJS.ProcessEnv; execArgv: string[] },
) => Utility;

/**
 * What is young in V8's heap has three such halves for each thread. Many megabytes of them make nothing faster here, and are never
 * given back: with 4 MB the process takes 120 MB less at 10,000 issues.
 */
const HEAP = ['--max-semi-space-size=4', '--expose-gc'];

/**
 * Where the process is one of Node's own on Linux: what is large is taken from the system by itself, and goes back to it when it is
 * let go. Without that glibc keeps what was ever taken in one row, with gaps: 40 MB at 10,000 issues.
 */
const ALLOCATION = {
  MALLOC_MMAP_THRESHOLD_: String(256 * 1024),
  MALLOC_TRIM_THRESHOLD_: String(1024 * 1024),
};

/** Starts the archive process; `parameters` are the same for both strategies. */
export function launchArchiveProcess(
  strategy: Strategy,
  parameters: string[],
  fork: ForkUtility,
): ArchiveChild {
  const env = { ...process.env };
  delete env['NODE_OPTIONS'];
  return strategy.kind === 'utility'
    ? launchUtility(
        fork(strategy.entry, parameters, {
          serviceName: 'Gazette Hall archive',
          stdio: 'pipe',
          env,
          execArgv: HEAP,
        }),
      )
    : launchNode(strategy, parameters, env);
}

function launchUtility(child: Utility): ArchiveChild {
  return {
    get pid() {
      return child.pid;
    },
    post: (message) => {
      child.postMessage(message);
    },
    onMessage: (listener) => {
      child.on('message', listener);
    },
    onExit: (listener) => {
      child.once('exit', listener);
    },
    onOutput: (listener) => {
      for (const stream of [child.stdout, child.stderr])
        stream?.on('data', (chunk: Buffer) => {
          listener(chunk.toString('utf8'));
        });
    },
    kill: () => {
      child.kill();
    },
  };
}

function launchNode(
  { node, entry }: Extract<Strategy, { kind: 'node' }>,
  parameters: string[],
  env: NodeJS.ProcessEnv,
): ArchiveChild {
  const child = spawn(node, [...HEAP, entry, ...parameters], {
    env: { ...ALLOCATION, ...env },
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
        listener(message as FromArchive); // our own program, on a channel nobody else has
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
