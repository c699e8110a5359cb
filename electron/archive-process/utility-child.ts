import type { Child } from '#archive/processes/child.ts';

/** The part of Electron's `UtilityProcess` that is used here. */
export type Utility = {
  readonly pid: number | undefined;
  readonly stdout: NodeJS.ReadableStream | null;
  readonly stderr: NodeJS.ReadableStream | null;
  postMessage: (message: object) => void;
  on: (event: 'message', listener: (message: unknown) => void) => unknown;
  once: {
    (event: 'spawn', listener: () => void): unknown;
    (event: 'exit', listener: (code: number) => void): unknown;
  };
  kill: () => boolean;
};

/** Electron's `utilityProcess.fork`. */
export type ForkUtility = (
  entry: string,
  parameters: string[],
  options: { serviceName: string; stdio: 'pipe'; env: NodeJS.ProcessEnv; execArgv: string[] },
) => Utility;

export type UtilityParts = {
  serviceName: string;
  program: string;
  parameters?: string[];
  /** What V8 is told, as Node's parameters. */
  nodeParameters: string[];
};

/** Starts a program as a utility process of Electron's. */
export function startUtilityChild<To extends object, From>(
  fork: ForkUtility,
  { serviceName, program, parameters = [], nodeParameters }: UtilityParts,
): Child<To, From> {
  const env = { ...process.env };
  delete env['NODE_OPTIONS'];
  const execArgv = utilityParameters(nodeParameters);
  const utility = fork(program, parameters, { serviceName, stdio: 'pipe', env, execArgv });
  return {
    get pid() {
      return utility.pid;
    },
    post: (message) => {
      utility.postMessage(message);
    },
    onMessage: (listener) => {
      utility.on('message', (message) => {
        listener(message as From); // our own program, on a port nobody else has
      });
    },
    onExit: (listener) => {
      utility.once('exit', listener);
    },
    onOutput: (listener) => {
      for (const stream of [utility.stdout, utility.stderr])
        stream?.on('data', (chunk: Buffer) => {
          listener(chunk.toString('utf8'));
        });
    },
    kill: () => {
      // Before it has started, and so has a number, Electron ends nothing.
      if (!utility.kill()) utility.once('spawn', () => utility.kill());
    },
  };
}

/** What Node would be told, as a utility process takes it: from its command line V8 is told something by this switch of Chromium's alone. */
export function utilityParameters(nodeParameters: readonly string[]): string[] {
  return nodeParameters.length === 0 ? [] : [`--js-flags=${nodeParameters.join(' ')}`];
}
