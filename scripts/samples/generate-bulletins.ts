import { bulletinName, type District, YUNXI } from './district.ts';
import type { Draft } from './draft.ts';
import { encodeText } from './encodings/encode-text.ts';
import { factsOf } from './facts.ts';
import { createHistory, type History } from './history.ts';
import { writeIssue } from './issue-plan.ts';
import type { BulletinLabel, DocumentLabel } from './label.ts';
import { printHtml } from './layout/html.ts';
import { printOneColumn } from './layout/one-column.ts';
import type { Printed, Sheet } from './layout/style.ts';
import { printTwoColumn } from './layout/two-column.ts';
import { printWeb } from './layout/web.ts';
import { inventName } from './names.ts';
import { isoDate } from './numerals.ts';
import { createRandom, seedOf } from './random.ts';
import { FILE_STYLES, type FileStyle } from './styles.ts';
import { traditionalLabel, traditionalText } from './traditional.ts';
import type { Writer } from './writer.ts';

/** One generated file and what it is. */
export type GeneratedBulletin = { name: string; bytes: Uint8Array; text: string; label: BulletinLabel };

export type GenerateOptions = {
  seed: number;
  district: District;
  /** Name of the files before year and number. */
  slug: string;
  firstYear: number;
  lastYear: number;
  issuesPerYear: number;
  styles: readonly FileStyle[];
  /** Length of the documents; 1 gives some 25,000 characters an issue. */
  scale: number;
};

/** What `npm run samples` writes: six years of a quarterly bulletin. */
export const SAMPLE_OPTIONS: GenerateOptions = {
  seed: 20240306,
  district: YUNXI,
  slug: 'yunxi',
  firstYear: 2019,
  lastYear: 2024,
  issuesPerYear: 4,
  styles: FILE_STYLES,
  scale: 2,
};

/** The writer of one issue, with numbers of its own. */
export function createWriter(
  options: GenerateOptions,
  history: History,
  year: number,
  number: number,
): Writer {
  const { district, issuesPerYear } = options;
  return {
    random: createRandom(seedOf(options.seed, district.name, year, number)),
    district,
    year,
    number,
    month: Math.round((number * 12) / issuesPerYear),
    facts: factsOf(district, year),
    lastFacts: factsOf(district, year - 1),
    history,
    scale: options.scale,
    clock: { day: 0 },
    holder: (post) => inventName(createRandom(seedOf('holder', post, Math.floor((year - 1998) / 4)))),
  };
}

function print(sheet: Sheet, encoding: string): Printed {
  switch (sheet.style.medium) {
    case 'two-column':
      return printTwoColumn(sheet);
    case 'one-column':
      return printOneColumn(sheet);
    case 'web':
      return printWeb(sheet);
    case 'html':
      return printHtml(sheet, encoding);
  }
}

function labelOf(draft: Draft, printed: Shown): DocumentLabel {
  return { ...draft.label, column: printed.columnShown.has(draft) ? draft.label.column : null };
}

/** What of an issue its printed pages show. */
export type Shown = Omit<Printed, 'text'>;

const CONTENTS: DocumentLabel = {
  column: null,
  title: '目录',
  kind: 'contents',
  documentNumber: null,
  issuers: [],
  speaker: null,
  signedOn: null,
  printedOn: null,
  outlineLevel1: null,
  outlineLevel2Counts: null,
  appointments: [],
  table: null,
  citations: [],
  responsibilities: [],
  paragraphs: [],
};

/** An issue that is written, and how its file is to be made. */
export type WrittenIssue = { name: string; sheet: Sheet; style: FileStyle };

function writeSheet(options: GenerateOptions, writer: Writer, style: FileStyle): WrittenIssue {
  const { year, number, district, random } = writer;
  return {
    name: `${options.slug}-${year}-${String(number).padStart(2, '0')}`,
    sheet: {
      bulletin: bulletinName(district),
      year,
      number,
      running: (year - options.firstYear) * options.issuesPerYear + number,
      publishedOn: isoDate(year, writer.month, 28),
      drafts: writeIssue(writer),
      style: style.print,
      random,
    },
    style,
  };
}

/** What a printed issue is. */
export function labelIssue(
  { bulletin, year, number, publishedOn, drafts }: Sheet,
  printed: Shown,
): BulletinLabel {
  const documents = drafts.map((draft) => labelOf(draft, printed));
  return {
    bulletin,
    year,
    number,
    publishedOn: printed.showsPublication ? publishedOn : null,
    documents: printed.showsContents ? [CONTENTS, ...documents] : documents,
  };
}

/** Writes the issues of a district in order; the same options give the same issues. */
export function* writeIssues(options: GenerateOptions): Generator<WrittenIssue> {
  const history = createHistory(options.district, createRandom(seedOf(options.seed, options.district.name)));
  let count = 0;
  for (let year = options.firstYear; year <= options.lastYear; year += 1) {
    for (let number = 1; number <= options.issuesPerYear; number += 1) {
      const style = options.styles[count % options.styles.length];
      if (!style) throw new Error('no styles given');
      count += 1;
      yield writeSheet(options, createWriter(options, history, year, number), style);
    }
  }
}

/** Generates the bulletins of a district in order of issue; the same options give the same bytes. */
export function* generateBulletins(options: GenerateOptions): Generator<GeneratedBulletin> {
  for (const { name, sheet, style } of writeIssues(options)) {
    const printed = print(sheet, style.encoding);
    const label = labelIssue(sheet, printed);
    const text = style.traditional ? traditionalText(printed.text) : printed.text;
    yield {
      name: `${name}.${style.print.medium === 'html' ? 'html' : 'txt'}`,
      text,
      bytes: encodeText(text, style.encoding),
      label: style.traditional ? traditionalLabel(label) : label,
    };
  }
}
