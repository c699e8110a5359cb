import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { readRegisters } from '#core/registers/read-registers.ts';
import type { DocumentReading } from '#core/model/document.ts';
import type { Appointment } from '#core/model/register.ts';
import type { Gold } from '#tests/support/gold.ts';
import { sourceOf } from './source.ts';

const ours = new URL('../../fixtures/gold/', import.meta.url);
/** A real bulletin lies beside the project on some machines. */
const seeds = new URL('../../../../shared/seeds/', import.meta.url);

function readGold(folder: URL): (Gold & { folder: URL })[] {
  const file = new URL('gold.json', folder);
  return existsSync(file) ? [{ ...(JSON.parse(readFileSync(file, 'utf8')) as Gold), folder }] : [];
}

function readText({ folder, file }: { folder: URL; file: string }) {
  return readBulletin(sourceOf(readFileSync(new URL(file, folder), 'utf8'), file));
}

function levels(document: DocumentReading, level: number): string[] {
  return document.outline.filter((entry) => entry.level === level).map((entry) => entry.text);
}

function levelTwoCounts(document: DocumentReading): number[] {
  const counts: number[] = [];
  for (const { level } of document.outline) {
    if (level === 1) counts.push(0);
    else if (level === 2) counts.push((counts.pop() ?? 0) + 1);
  }
  return counts;
}

/** Persons in order; one who has two posts in one sentence stands once. */
function persons(appointments: readonly Appointment[], action: Appointment['action']): string[] {
  const rows = appointments.filter((row) => row.action === action);
  return rows
    .filter(
      (row, index) => row.person !== rows[index - 1]?.person || row.sentence !== rows[index - 1]?.sentence,
    )
    .map((row) => row.person);
}

/** What the gold says of a document, said of its reading. A column that gold leaves open is left out. */
function describeReading(
  document: DocumentReading,
  gold: Gold['documents'][number],
): Gold['documents'][number] {
  const { order, title, documentNumber, issuers, speaker, signedOn, printedOn, blocks, text } = document;
  const { appointments } = readRegisters(document);
  const table = blocks.find(({ kind }) => kind === 'table');
  const note = blocks.find(({ kind }) => kind === 'note');
  const attachment = blocks.find(({ kind }) => kind === 'attachment-title');
  const [header = [], ...rows] = table?.rows ?? [];
  const textOf = (block: (typeof blocks)[number] | undefined): string =>
    block ? text.slice(block.range.start, block.range.end) : '';
  return {
    order,
    column: gold.column === null ? null : document.column,
    title,
    documentNumber,
    issuers,
    speaker,
    signedOn,
    printedOn,
    ...(gold.attachment === undefined ? {} : { attachment: textOf(attachment) }),
    ...(gold.outlineLevel1 === undefined ? {} : { outlineLevel1: levels(document, 1) }),
    ...(gold.outlineLevel2Counts === undefined ? {} : { outlineLevel2Counts: levelTwoCounts(document) }),
    ...(gold.numberedMeasures === undefined ? {} : { numberedMeasures: levels(document, 3).length }),
    ...(gold.appointed === undefined ? {} : { appointed: persons(appointments, 'appointed') }),
    ...(gold.removed === undefined ? {} : { removed: persons(appointments, 'removed') }),
    ...(gold.table === undefined ? {} : { table: { header, rows, note: textOf(note) } }),
  };
}

describe.each([...readGold(ours), ...readGold(seeds)])('the bulletin $file', (gold) => {
  const reading = readText(gold);

  it('reads exactly as its gold says', () => {
    const { bulletin, year, number, documents } = reading;
    expect({ bulletin, year, number }).toEqual(gold.issue);
    expect(
      documents.map((document, index) =>
        describeReading(document, gold.documents[index] ?? { ...document, column: null }),
      ),
    ).toEqual(gold.documents);
  });

  it('leaves no furniture in the text', () => {
    const text = reading.documents.map((document) => document.text).join('\n');
    expect(text).not.toMatch(/https?:|人民政府公报（|^\d+$/m);
  });
});

describe.each(readGold(seeds))('the real bulletin $file', (gold) => {
  const reading = readText(gold);
  const registers = reading.documents.map((document) => readRegisters(document));

  it('has 29 appointment entries with 31 posts', () => {
    const rows = registers.flatMap(({ appointments }) => appointments);
    expect(rows).toHaveLength(31);
    expect(new Set(rows.map(({ sentence }) => sentence)).size).toBe(29);
    expect(rows.filter(({ concurrent }) => concurrent)).toHaveLength(1);
    expect(rows.filter(({ probation }) => probation === '一年')).toHaveLength(9);
  });

  it('has its links, running heads and page numbers as furniture', () => {
    expect(reading.furniture.map(({ kind }) => kind)).toEqual([
      'stray-link',
      'stray-link',
      'stray-link',
      'running-head',
      'page-number',
      'running-head',
      'page-number',
    ]);
  });

  it('knows every page from the two that are printed', () => {
    expect(reading.pages).toBe(51);
    expect(reading.documents.map(({ pageStart, pageEnd }) => [pageStart, pageEnd])).toEqual([
      [1, 13],
      [14, 24],
      [25, 33],
      [34, 40],
      [41, 46],
      [47, 48],
      [49, 49],
      [50, 50],
      [51, 51],
    ]);
  });
});
