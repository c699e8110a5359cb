import {
  AlignmentType,
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableOfContents,
  TableRow,
  WidthType,
  type IRunOptions,
  type TextRun,
} from 'docx';
import { hasContents, type DossierEntry, type DossierModel } from '#core/excerpt/build-dossier.ts';
import {
  describeOrigin,
  describePlace,
  getLabels,
  numberEntry,
  type ExcerptLabels,
} from '#core/excerpt/labels.ts';
import type { ExcerptBlock } from '#core/excerpt/slice-blocks.ts';
import type { Language } from '#core/model/language.ts';
import {
  CONTENTS_STYLE,
  FACES,
  LINE,
  MARGIN,
  PAGE,
  pageNumber,
  paragraph,
  run,
  runningHead,
  SIZES,
  SMALL_LINE,
  TWO_CHARACTERS,
} from './docx-parts.ts';
import { parseNote, pointMark, type NoteBlock } from '#core/notes/parse-note.ts';

const BOLD: IRunOptions = { bold: true };
const ITALIC: IRunOptions = { italics: true };

const BLACK = '000000';
const SMALL_KEPT = { keepNext: true, spacing: SMALL_LINE } as const;

type Words = { labels: ExcerptLabels; language: Language };

/** The dossier as a Word document: each passage with its place, note, tags and source line. */
export async function renderDocx(dossier: DossierModel, language: Language): Promise<Uint8Array> {
  const labels = getLabels(language);
  const title = dossier.title.trim() === '' ? labels.untitled : dossier.title;
  const document = new Document({
    title,
    creator: '',
    styles: {
      default: {
        document: { run: { font: FACES.text, size: SIZES.text } },
        // Word's own headings are blue.
        heading1: { run: { color: BLACK } },
        title: { run: { color: BLACK } },
      },
      paragraphStyles: [CONTENTS_STYLE],
    },
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGIN } },
        headers: { default: runningHead(title) },
        footers: { default: pageNumber() },
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.CENTER,
            spacing: { after: 120 },
            children: [run(title, 'title', SIZES.title)],
          }),
          paragraph([run(describeOrigin(dossier, labels), 'text', SIZES.small)], {
            alignment: AlignmentType.CENTER,
            spacing: { ...SMALL_LINE, after: 360 },
          }),
          ...(hasContents(dossier) ? renderContents(labels) : []),
          ...dossier.entries.flatMap((entry) => renderEntry(entry, { labels, language })),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/**
 * The headings of the entries, each a link, as in print. Without their pages: only Word could tell them, and would ask before it does
 * each time the document is opened.
 */
function renderContents(labels: ExcerptLabels): (Paragraph | TableOfContents)[] {
  return [
    paragraph([run(labels.contents, 'heading')], {
      alignment: AlignmentType.CENTER,
      spacing: { after: 120 },
    }),
    new TableOfContents(labels.contents, {
      hyperlink: true,
      headingStyleRange: '1-1',
      pageNumbersEntryLevelsRange: '1-1',
      beginDirty: false,
    }),
  ];
}

function renderEntry(entry: DossierEntry, { labels, language }: Words): (Paragraph | Table)[] {
  const space = language === 'en' ? ' ' : '';
  const head = `${numberEntry(entry.number, language)}${space}${entry.documentTitle}`;
  const labelled = (label: string, text: string): Paragraph[] =>
    text === ''
      ? []
      : [
          paragraph(
            [run(`${label}${labels.colon}`, 'heading', SIZES.small), run(text, 'text', SIZES.small)],
            {
              spacing: SMALL_LINE,
            },
          ),
        ];
  return [
    ...(entry.continues
      ? []
      : [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            spacing: { ...LINE, before: 360, after: 60 },
            children: [run(head, 'heading')],
          }),
        ]),
    paragraph([run(describePlace(entry, labels), 'text', SIZES.small)], {
      ...SMALL_KEPT,
      spacing: { ...SMALL_LINE, before: entry.continues ? 240 : 0 },
    }),
    ...(entry.isOrphan ? [paragraph([run(labels.orphan, 'note', SIZES.small)], SMALL_KEPT)] : []),
    ...entry.blocks.map(renderBlock),
    ...renderNote(entry, labels),
    ...labelled(labels.tags, entry.tags.join(labels.comma)),
    ...labelled(labels.source, entry.source),
  ];
}

function renderBlock(block: ExcerptBlock): Paragraph | Table {
  if (block.kind === 'table') return renderTable(block.rows);
  const face = block.kind === 'heading' ? 'heading' : 'text';
  return paragraph([run(block.text, face)], { indent: { firstLine: TWO_CHARACTERS }, spacing: LINE });
}

function renderTable(rows: readonly string[][]): Table {
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: rows.map(
      (cells) =>
        new TableRow({
          children: cells.map(
            (cell) => new TableCell({ children: [paragraph([run(cell, 'text', SIZES.small)])] }),
          ),
        }),
    ),
  });
}

/** The label stands before the first words of the note. */
function renderNote({ note, author }: DossierEntry, labels: ExcerptLabels): Paragraph[] {
  const label = labels.noteBy(author) + labels.colon;
  return parseNote(note).map((block, number) => {
    const head = number === 0 ? [run(label, 'heading', SIZES.small)] : [];
    const depth = block.kind === 'point' ? block.depth : 0;
    return paragraph([...head, ...renderSpans(block)], {
      indent: { left: depth * SIZES.small * 20 },
      spacing: SMALL_LINE,
    });
  });
}

function renderSpans(block: NoteBlock): TextRun[] {
  const mark = pointMark(block);
  return [
    ...(mark === '' ? [] : [run(mark, 'note', SIZES.small)]),
    ...block.spans.flatMap(({ text, isBold, isItalic }) =>
      text.split('\n').map((line, number) =>
        run(line, 'note', SIZES.small, {
          ...(isBold ? BOLD : {}),
          ...(isItalic ? ITALIC : {}),
          ...(number > 0 ? { break: 1 } : {}),
        }),
      ),
    ),
  ];
}
