import { spawn } from 'node:child_process';
import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { runCommand } from '../runtime/run-command.ts';
import type { Rival, RivalSources } from './rival.ts';

/** Its index takes minutes for every hundred million characters, and an hour would not do for more. */
const MOST_CHARACTERS = 100_000_000;
/** Debian's packages are for Debian's own Python, which need not be the first of that name. */
const PYTHONS = ['python3', '/usr/bin/python3'];

type Built = { documents: number; characters: number; last_id: number; build_ms: number };

/** Xapian with its n-grams for Chinese, by Python (Debian package python3-xapian); null where it is not installed. */
export async function createXapian({ texts, folder }: RivalSources): Promise<Rival | null> {
  const python = await findPython();
  if (python === null) return null;
  const database = join(folder, 'xapian');
  const script = join(import.meta.dirname, 'xapian-rival.py');
  const child = spawn(python, [script, texts, database, String(MOST_CHARACTERS)], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const hear = async (): Promise<unknown> => {
    const line = await lines.next();
    if (line.done === true) throw new Error('xapian: its process has ended');
    return JSON.parse(line.value);
  };
  const ask = (request: unknown): Promise<unknown> => {
    child.stdin.write(`${JSON.stringify(request)}\n`);
    return hear();
  };
  const { characters, last_id, build_ms } = (await hear()) as Built; // what xapian-rival.py says
  const isWhole = characters < MOST_CHARACTERS;
  return {
    name: 'xapian',
    part: isWhole
      ? null
      : { note: `first ${MOST_CHARACTERS / 1_000_000} million characters only`, lastId: last_id },
    buildMs: build_ms,
    bytes: { where: 'disk', count: folderBytes(database) },
    isScan: false,
    search: (piece) => ask({ search: piece }) as Promise<{ snippets: string[]; total: number }>,
    findAll: async (piece) => ((await ask({ all: piece })) as { ids: number[] }).ids,
    close: () => {
      child.stdin.end();
    },
  };
}

async function findPython(): Promise<string | null> {
  for (const python of PYTHONS)
    if ((await runCommand(python, ['-c', 'import xapian'])).code === 0) return python;
  return null;
}

function folderBytes(folder: string): number {
  return readdirSync(folder).reduce((sum, name) => sum + statSync(join(folder, name)).size, 0);
}
