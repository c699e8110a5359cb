import { readFileSync, renameSync } from 'node:fs';
import type * as z from 'zod';
import { writeFileAtomic } from '../files/write-file-atomic.ts';

/** A small JSON file that is always readable as `Value`. */
export type SettingsFile<Value> = {
  read: () => Value;
  /** Stores what `make` makes of the value before; nothing changes where it throws `file/cannot-write`. */
  change: (make: (now: Value) => Value) => Promise<void>;
  /** Stores a new value; nothing changes where it throws `file/cannot-write`. */
  write: (value: Value) => Promise<void>;
  /** Settles when nothing is left to be written. */
  settled: () => Promise<void>;
};

/**
 * Reads a settings file once; a missing file gives `defaults`, a damaged one is kept beside as `<file>.damaged` and gives
 * `defaults` too. Writes follow each other in order.
 */
export function openSettingsFile<Schema extends z.ZodType>(
  file: string,
  schema: Schema,
  defaults: z.output<Schema>,
): SettingsFile<z.output<Schema>> {
  let value = load(file, schema) ?? defaults;
  let writing: Promise<void> = Promise.resolve();
  const change = (make: (now: z.output<Schema>) => z.output<Schema>): Promise<void> => {
    const write = async (): Promise<void> => {
      const next = make(value);
      await writeFileAtomic(file, `${JSON.stringify(next, null, 2)}\n`);
      value = next;
    };
    const written = writing.then(write, write);
    writing = written.catch(() => undefined);
    return written;
  };
  return {
    read: () => value,
    change,
    write: (next) => change(() => next),
    settled: () => writing,
  };
}

function load<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> | null {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    return null;
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    putAside(file);
    return null;
  }
}

function putAside(file: string): void {
  try {
    renameSync(file, `${file}.damaged`);
  } catch {
    // A folder that can only be read must not cost the person the window; the next write says what is wrong.
  }
}
