import { Worker } from 'node:worker_threads';

const EVERY_MS = 1000;

/** A parent that is gone leaves its children to another; on Windows they keep its number, under which nobody is found. */
const WATCH = `
const { workerData: parent } = require('node:worker_threads');
setInterval(() => {
  if (process.ppid === parent && isThere()) return;
  process.kill(process.pid, 'SIGKILL');
}, ${EVERY_MS});
function isThere() {
  try {
    return process.kill(parent, 0);
  } catch (error) {
    return error.code !== 'ESRCH';
  }
}
`;

/**
 * Ends this process when the one that started it is gone, in whatever it is: native code that comes to no end hears nothing, so that a
 * thread beside it looks.
 */
export function watchParent(): void {
  new Worker(WATCH, { eval: true, execArgv: [], workerData: process.ppid }).unref();
}
