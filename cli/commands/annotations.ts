import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import type { RequestOf } from '#core/contract/contract.ts';
import { annotationFilterSchema, type ListedAnnotation, type Review } from '#core/model/annotation-list.ts';
import { annotationIdSchema, type AnnotationId } from '#core/model/ids.ts';
import { Option } from 'commander';
import type { AddCommand } from '../command-line.ts';
import { formatTable } from '../format-table.ts';
import type { Outcome } from '../outcome.ts';
import { parseListOf, parseWith } from '../parse-arguments.ts';
import { withArchive, type Session } from '../session.ts';

/** As many as one call answers. */
const STRETCH = 1000;

type AnnotationOptions = { tag: string[]; text: string; format?: Form; overwrite: AnnotationId[] };
const FORMS = ['jsonld', 'csv', 'md', 'docx'] as const;
type Form = (typeof FORMS)[number];
type Filter = RequestOf<'annotations.export'>['filter'];

const parseIds = parseListOf(parseWith(annotationIdSchema, 'ids of annotations'));
const parseText = parseWith(annotationFilterSchema.shape.text, 'up to 200 characters');
const parseTags = parseListOf((tag) => tag);

/** `annotations <archive> list|export|import|preview|awaiting|accept|undo|redo`. */
export function addAnnotationCommands(add: AddCommand, finish: (outcome: Outcome) => void): void {
  add(
    'annotations <archive> [action] [file]',
    'list annotations; export them (.jsonld, .csv, .md, .docx), preview or import a W3C JSON-LD file; list or accept what changed texts did to them; undo, redo',
  )
    .addOption(
      new Option('--format <form>', 'export: as what; else as the ending of the file says').choices(FORMS),
    )
    .option('--tag <tags>', 'only with all these tags, with commas', parseTags, [])
    .option('--text <words>', 'only with these words in passage, note, tags, title or author', parseText, '')
    .option(
      '--overwrite <ids>',
      'import: held annotations that may be overwritten, with commas',
      parseIds,
      [],
    )
    .action(
      async (
        archive: string,
        action = 'list',
        file: string | undefined,
        { tag, text, format, overwrite }: AnnotationOptions,
        command: { error: (text: string, options: object) => never },
      ) => {
        const folder = resolve(archive);
        const filter: Filter = { text, ...(tag.length > 0 ? { tags: tag } : {}) };
        const target = file === undefined ? null : resolve(file);
        if (action === 'list') finish(await list(folder, filter));
        else if (action === 'export')
          finish(await exportAll(folder, { file: target, form: format ?? formOf(target), filter }));
        else if (action === 'import' && target !== null) finish(await importFile(folder, target, overwrite));
        else if (action === 'preview' && target !== null) finish(await preview(folder, target));
        else if (action === 'awaiting') finish(await listAwaiting(folder));
        else if (action === 'accept') finish(await acceptAll(folder));
        else if (action === 'undo' || action === 'redo')
          finish(await step(folder, action === 'undo' ? 'undo' : 'redo'));
        else
          command.error(
            'error: expected list, export [file], import <file>, preview <file>, awaiting, accept, undo or redo',
            { exitCode: 2 },
          );
      },
    );
}

function list(folder: string, filter: Filter): Promise<Outcome> {
  return withArchive(folder, { readOnly: true }, async (session) => {
    const annotations: ListedAnnotation[] = [];
    for (;;) {
      const request = { filter, offset: annotations.length, limit: STRETCH };
      const { annotations: found, total } = await session.call('annotations.query', request);
      annotations.push(...found);
      if (annotations.length >= total || found.length === 0) break;
    }
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

async function readAwaiting(session: Session): Promise<Review[]> {
  const all: Review[] = [];
  for (;;) {
    const { reviews } = await session.call('annotations.awaiting', { offset: all.length, limit: STRETCH });
    all.push(...reviews);
    if (reviews.length < STRETCH) return all;
  }
}

function listAwaiting(folder: string): Promise<Outcome> {
  return withArchive(folder, { readOnly: true }, async (session) => {
    const reviews = await readAwaiting(session);
    const rows = reviews.map(({ annotation, outcome, old, now }) => [
      annotation.id,
      outcome,
      annotation.documentTitle,
      old.selector.quote,
      now.passage,
    ]);
    return { answer: { reviews }, text: formatTable(rows) };
  });
}

/** Only what is found: an orphan is for a person to decide on. */
function acceptAll(folder: string): Promise<Outcome> {
  return withArchive(folder, { readOnly: false }, async (session) => {
    const reviews = await readAwaiting(session);
    const ids = reviews.flatMap(({ annotation, outcome }) => (outcome === 'lost' ? [] : [annotation.id]));
    if (ids.length > 0) await session.call('annotations.accept', { ids });
    const left = reviews.length - ids.length;
    return { answer: { accepted: ids.length, left }, text: `accepted ${ids.length}, left ${left}` };
  });
}

function step(folder: string, direction: 'undo' | 'redo'): Promise<Outcome> {
  return withArchive(folder, { readOnly: false }, async (session) => {
    const { step: done } = await session.call('undo.step', { direction });
    const text = done === null ? `nothing to ${direction}` : `${direction} ${done.operation} of ${done.at}`;
    return { answer: { step: done }, text };
  });
}

function preview(folder: string, file: string): Promise<Outcome> {
  return withArchive(folder, { readOnly: true }, async (session) => {
    const { entries, unchanged } = await session.call('annotations.previewImport', { file });
    const rows = entries.map(({ id, outcome, fields, theirs, ours }) => [
      id,
      outcome,
      fields.join(' '),
      theirs.quote,
      theirs.note,
      ours?.note ?? '',
    ]);
    return { answer: { entries, unchanged }, text: `${formatTable(rows)}\nunchanged ${unchanged}` };
  });
}

/** What the ending of a file says; W3C JSON-LD where it says nothing. */
function formOf(file: string | null): Form {
  const ending = extname(file ?? '')
    .slice(1)
    .toLowerCase();
  return FORMS.find((form) => form === ending) ?? 'jsonld';
}

/** Prints the collection, or writes it where a file is named, as its ending says. As JSON: the W3C annotations themselves. */
function exportAll(
  folder: string,
  { file, form, filter }: { file: string | null; form: Form; filter: Filter },
): Promise<Outcome> {
  return withArchive(folder, { readOnly: true }, async (session) => {
    const scratch = await mkdtemp(join(tmpdir(), 'gazette-export-'));
    try {
      if (file !== null && form !== 'jsonld') {
        const { annotations } = await session.call('annotations.export', { file, form, filter });
        return { answer: { file, annotations }, text: `${file}: ${annotations} annotations` };
      }
      const target = file ?? join(scratch, 'annotations.jsonld');
      const written = await session.call('annotations.export', { file: target, filter });
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

function importFile(folder: string, file: string, overwrite: AnnotationId[]): Promise<Outcome> {
  return withArchive(folder, { readOnly: false }, async (session) => {
    const report = await session.call('annotations.import', { file, overwrite });
    const { annotations } = await session.call('annotations.list', { documentId: null });
    const { added, overwritten, unchanged, conflicting, unplaced } = report;
    const text = `added ${added}, overwritten ${overwritten}, unchanged ${unchanged}, conflicting ${conflicting.length}, not placed ${unplaced.length}`;
    const answer = { annotations, added, overwritten, unchanged, conflicting, unplaced };
    return { answer, text };
  });
}
