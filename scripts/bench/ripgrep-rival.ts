import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { runCommand } from '../runtime/run-command.ts';
import type { Rival, RivalSources } from './rival.ts';
import { cutSnippet, readTexts } from './texts.ts';

const FILES_A_FOLDER = 1000;
/** Everything below the folder, whatever lists of ignored files say; the piece is no pattern. */
const PARAMETERS = ['--no-config', '--no-ignore', '--hidden', '--fixed-strings', '--files-with-matches'];

/** ripgrep over a text file for each document; null where it is not installed. */
export async function createRipgrep({ texts, folder }: RivalSources): Promise<Rival | null> {
  if ((await runCommand('rg', ['--version'])).code !== 0) return null;
  const root = join(folder, 'texts');
  const bytes = writeFiles(root, texts);
  const find = async (piece: string): Promise<string[]> => {
    const { stdout } = await runCommand('rg', [...PARAMETERS, '--', piece, root]);
    return stdout.split('\n').filter((line) => line !== '');
  };
  const idOf = (file: string): number => Number(basename(file, '.txt'));
  return {
    name: 'ripgrep',
    part: null,
    buildMs: null,
    bytes: { where: 'disk', count: bytes },
    isScan: true,
    search: async (piece) => {
      const files = await find(piece);
      const snippets = files.slice(0, 20).map((file) => cutSnippet(readFileSync(file, 'utf8'), piece));
      return { snippets, total: files.length, ids: files.map(idOf) };
    },
    findAll: async (piece) => (await find(piece)).map(idOf),
    close: () => undefined,
  };
}

/** Writes the files and gives the sum of their lengths. */
function writeFiles(root: string, texts: string): number {
  let bytes = 0;
  let present = '';
  for (const { id, text } of readTexts(texts)) {
    const folder = join(root, String(Math.floor(id / FILES_A_FOLDER)));
    if (folder !== present) mkdirSync(folder, { recursive: true });
    present = folder;
    const file = join(folder, `${id}.txt`);
    const content = Buffer.from(text, 'utf8');
    writeFileSync(file, content);
    bytes += content.length;
  }
  return bytes;
}
