import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Document, DocumentSummary } from '#core/model/document.ts';
import type { Issue } from '#core/model/issue.ts';
import type { Appointment } from '#core/model/register.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import type { Gold, GoldDocument } from '#tests/support/gold.ts';
import { SAMPLE_GOLD } from './bulletin-gold.ts';
import { json } from './run-gazette.ts';

/** As `show` prints it. */
type Shown = Omit<Document, 'blocks'> & { blocks: { kind: string; text: string; rows?: string[][] }[] };
type Appointed = Appointment & { documentId: number };
type Read = { issues: Issue[]; documents: DocumentSummary[]; shown: Shown[]; appointments: Appointed[] };

const samples = fileURLToPath(new URL('../../resources/samples/bulletins/', import.meta.url));
const seeds = fileURLToPath(new URL('../../../shared/seeds/', import.meta.url));
const cases: { folder: string; gold: Gold }[] = [{ folder: samples, gold: SAMPLE_GOLD }];
if (existsSync(join(seeds, 'gold.json')))
  cases.push({
    folder: seeds,
    gold: JSON.parse(readFileSync(join(seeds, 'gold.json'), 'utf8')) as Gold,
  });

describe.each(cases)('the whole bulletin $gold.file', ({ folder, gold }) => {
  it('is told by the commands as its gold says', async () => {
    const { issues, documents, shown, appointments } = await readByCommands(join(folder, gold.file));
    const { bulletin, year, number } = issues[0] ?? {};
    expect([issues.length, { bulletin, year, number }]).toEqual([1, gold.issue]);
    const told = shown.map((document, at) => describeDocument(document, gold.documents[at], appointments));
    expect(told).toEqual(gold.documents);
    expect(shown).toMatchObject(documents);
    expect(documents.map(({ characters }) => characters)).toEqual(shown.map(({ text }) => text.length));
    for (const { text } of shown)
      expect(text).not.toMatch(new RegExp(`http|^\\s*[-—]?\\s*\\d+\\s*[-—]?\\s*$|${bulletin ?? ''}（`, 'm'));
  });
});

async function readByCommands(file: string): Promise<Read> {
  const archive = join(makeTempFolder(), 'archive');
  await json('init', archive);
  await json('import', archive, file);
  const { issues } = await json<Pick<Read, 'issues'>>('issues', archive);
  const { documents } = await json<Pick<Read, 'documents'>>('documents', archive);
  const { rows } = await json<{ rows: Appointed[] }>('register', archive, 'appointments');
  const shown: Shown[] = [];
  for (const { id } of documents)
    shown.push((await json<{ document: Shown }>('show', archive, String(id))).document);
  return { issues, documents, shown, appointments: rows };
}

/** What the gold says of a document, said of what was shown; what it leaves open is left out. */
function describeDocument(
  document: Shown,
  gold: GoldDocument | undefined,
  appointments: readonly Appointed[],
): GoldDocument {
  const { order, title, documentNumber, issuers, speaker, signedOn, printedOn, outline } = document;
  const textOf = (kind: string) => document.blocks.find((block) => block.kind === kind)?.text ?? '';
  const rows = appointments.filter(({ documentId }) => documentId === document.id);
  const [header = [], ...lines] = document.blocks.find(({ kind }) => kind === 'table')?.rows ?? [];
  const level = (wanted: number) => outline.filter((entry) => entry.level === wanted);
  const column = gold?.column === null ? null : document.column;
  const told = { order, column, title, documentNumber, issuers, speaker, signedOn, printedOn };
  const open: Required<Omit<GoldDocument, keyof typeof told>> = {
    attachment: textOf('attachment-title'),
    outlineLevel1: level(1).map(({ text }) => text),
    outlineLevel2Counts: countBelow(outline),
    numberedMeasures: level(3).length,
    appointed: persons(rows, 'appointed'),
    removed: persons(rows, 'removed'),
    table: { header, rows: lines, note: textOf('note') },
  };
  const asked = Object.entries(open).filter(([name]) => Object.hasOwn(gold ?? {}, name));
  return { ...told, ...Object.fromEntries(asked) };
}

/** How many entries of level 2 follow each of level 1. */
function countBelow(outline: Shown['outline']): number[] {
  const counts: number[] = [];
  for (const { level } of outline) {
    if (level === 1) counts.push(0);
    else if (level === 2) counts.push((counts.pop() ?? 0) + 1);
  }
  return counts;
}

/** Persons in order; one who has two posts in one sentence stands once. */
function persons(rows: readonly Appointed[], action: Appointment['action']): string[] {
  const sentences = new Map(
    rows.filter((row) => row.action === action).map(({ sentence, person }) => [sentence, person]),
  );
  return [...sentences.values()];
}
