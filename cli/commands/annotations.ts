import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { AddCommand } from '../command-line.ts';
import { formatTable } from '../format-table.ts';
import type { Outcome } from '../outcome.ts';
import { withArchive } from '../session.ts';

/** `annotations <archive> list|export|import`. */
export function addAnnotationCommands(add: AddCommand, finish: (outcome: Outcome) => void): void {
  add(
    'annotations <archive> [action] [file]',
    'list annotations, export them as W3C JSON-LD, or import such a file',
  ).action(
    async (
      archive: string,
      action = 'list',
      file: string | undefined,
      _options: object,
      command: { error: (text: string, options: object) => never },
    ) => {
      const folder = resolve(archive);
      if (action === 'list') finish(await list(folder));
      else if (action === 'export')
        finish(await exportAll(folder, file === undefined ? null : resolve(file)));
      else if (action === 'import' && file !== undefined) finish(await importFile(folder, resolve(file)));
      else command.error('error: expected list, export [file] or import <file>', { exitCode: 2 });
    },
  );
}

function list(folder: string): Promise<Outcome> {
  return withArchive(folder, { readOnly: true }, async (session) => {
    const { annotations } = await session.call('annotations.list', { documentId: null });
    const rows = annotations.map(({ id, state, documentTitle, selector, note }) => [
      id,
      state,
      documentTitle,
      selector.quote,
      note,
    ]);
    return { answer: { annotations }, text: formatTable(rows) };
  });
}

/** Prints the collection, or writes it where a file is named. As JSON: the W3C annotations themselves. */
function exportAll(folder: string, file: string | null): Promise<Outcome> {
  return withArchive(folder, { readOnly: true }, async (session) => {
    const scratch = await mkdtemp(join(tmpdir(), 'gazette-export-'));
    try {
      const target = file ?? join(scratch, 'annotations.jsonld');
      const written = await session.call('annotations.export', { file: target });
      const text = await readFile(target, 'utf8');
      const annotations = itemsOf(JSON.parse(text));
      return {
        answer: { annotations, ...(file === null ? {} : { file }) },
        text: file === null ? text : `${file}: ${written.annotations} annotations`,
      };
    } finally {
      await rm(scratch, { recursive: true });
    }
  });
}

function itemsOf(collection: unknown): unknown {
  if (typeof collection !== 'object' || collection === null) return [];
  if ('items' in collection) return collection.items;
  return 'first' in collection ? itemsOf(collection.first) : [];
}

function importFile(folder: string, file: string): Promise<Outcome> {
  return withArchive(folder, { readOnly: false }, async (session) => {
    const report = await session.call('annotations.import', { file });
    const { annotations } = await session.call('annotations.list', { documentId: null });
    const { added, unchanged, conflicting, unplaced } = report;
    const text = `added ${added}, unchanged ${unchanged}, conflicting ${conflicting.length}, not placed ${unplaced.length}`;
    return { answer: { annotations, ...report }, text };
  });
}
