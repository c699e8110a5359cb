import { spawn } from 'node:child_process';
import { EventEmitter } from 'node:events';
import type { ForkUtility } from '#electron/archive-process/utility-child.ts';

/** Electron's `utilityProcess.fork` as far as the launcher uses it, with a real process behind it. */
export const forkNode: ForkUtility = (program, parameters) => {
  const child = spawn(process.execPath, [program, ...parameters], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  const utility = Object.assign(new EventEmitter(), {
    pid: child.pid,
    stdout: child.stdout,
    stderr: child.stderr,
    postMessage: (message: object) => child.connected && child.send(message, () => undefined),
    kill: () => child.kill('SIGKILL'),
  });
  child.on('message', (message) => utility.emit('message', message));
  child.on('exit', (code) => utility.emit('exit', code));
  return utility;
};
