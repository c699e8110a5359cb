import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const LOG_LEVELS = ['info', 'warning', 'error'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];
/** Writes one line: time, level, what happened, and facts about it. Never throws: a full disk must not stop the program. */
export type Log = (level: LogLevel, message: string, facts?: Readonly<Record<string, unknown>>) => void;

const NAME = 'gazette-hall.log';

/** Opens the log in `folder` as JSON lines; at `maxBytes` the file becomes `.1`, that one `.2`, and the oldest goes. */
export function openLog(folder: string, maxBytes = 1_000_000): Log {
  const file = join(folder, NAME);
  return (level, message, facts = {}) => {
    try {
      mkdirSync(folder, { recursive: true });
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) >= maxBytes) rotate(file);
      appendFileSync(file, `${JSON.stringify({ at: new Date().toISOString(), level, message, ...facts })}\n`);
    } catch {
      // Nowhere left to say it.
    }
  };
}

function rotate(file: string): void {
  if (statSync(`${file}.1`, { throwIfNoEntry: false }) !== undefined) renameSync(`${file}.1`, `${file}.2`);
  renameSync(file, `${file}.1`);
}
