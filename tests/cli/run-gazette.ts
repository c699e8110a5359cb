import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

const program = fileURLToPath(new URL('../support/source-command-line.ts', import.meta.url));
/** Reading the source takes longer than most commands; what it becomes is kept, as by the launcher. */
const NODE_COMPILE_CACHE = fileURLToPath(new URL('../../.cache/compiled', import.meta.url));

export type Ran = { code: number | null; stdout: string; stderr: string };

/** Starts the command line as a process of its own, from its source. */
export function startGazette(args: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn(process.execPath, [program, ...args], { env: { NODE_COMPILE_CACHE, ...process.env } });
}

/** Waits until a process that was started has ended; what it printed and its exit code. */
export async function ended(child: ChildProcessWithoutNullStreams): Promise<Ran> {
  const closed = new Promise<number | null>((done) => child.once('close', done));
  const [stdout, stderr, code] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code, stdout, stderr };
}

/** Runs a command to its end. */
export function gazette(...args: string[]): Promise<Ran> {
  return ended(startGazette(args));
}

/** The object that a command prints with `--json`; throws where its exit code is not 0. */
export async function json<Answer = Record<string, never>>(...args: string[]): Promise<Answer> {
  const { code, stdout, stderr } = await gazette(...args, '--json');
  if (code !== 0) throw new Error(`${code}: ${stdout}${stderr}`);
  return JSON.parse(stdout) as Answer;
}

/** A command that ends with a failure: its exit code and the one object that it prints. */
export async function failing(...args: string[]): Promise<{ code: number | null; answer: FailedAnswer }> {
  const { code, stdout } = await gazette(...args, '--json');
  return { code, answer: JSON.parse(stdout) as FailedAnswer };
}

export type FailedAnswer = { error: { code: string; message: string }; [part: string]: unknown };

/** A new archive with one issue of two documents; made by the commands themselves. */
export async function archiveWithIssue(): Promise<{ folder: string; file: string }> {
  const folder = join(makeTempFolder(), 'archive');
  const file = join(makeTempFolder(), '第1期.txt');
  writeFileSync(file, bulletinText(1));
  await json('init', folder);
  await json('import', folder, file);
  return { folder, file };
}
