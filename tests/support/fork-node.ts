import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { ForkUtility } from '#electron/archive-process/utility-child.ts';

const FLAGS = '--js-flags=';

/**
 * Electron's `utilityProcess.fork` as far as the launcher uses it, with a real process behind it. As there, it has no number and cannot be
 * killed before it tells that it has started, and V8 hears nothing but `--js-flags`.
 */
export const forkNode: ForkUtility = (program, parameters, { execArgv }) => {
  const flags = execArgv.filter((told) => told.startsWith(FLAGS));
  const nodeParameters = flags.flatMap((told) => told.slice(FLAGS.length).split(' '));
  const child = spawn(process.execPath, [...nodeParameters, program, ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  const state = { hasStarted: false };
  const utility = Object.assign(new EventEmitter(), {
    stdout: child.stdout,
    stderr: child.stderr,
    postMessage: (message: object) => child.connected && child.send(message, () => undefined),
    kill: () => state.hasStarted && child.kill('SIGKILL'),
  });
  child.once('spawn', () => {
    state.hasStarted = true;
    utility.emit('spawn');
  });
  child.on('message', (message) => utility.emit('message', message));
  child.on('exit', (code) => utility.emit('exit', code));
  return Object.defineProperty(utility as typeof utility & { readonly pid: number | undefined }, 'pid', {
    get: () => (state.hasStarted ? child.pid : undefined),
  });
};
