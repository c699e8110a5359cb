import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
} from 'docx';
import type { DossierEntry, DossierModel } from '#core/excerpt/build-dossier.ts';
import { describePlace, getLabels, numberEntry, type ExcerptLabels } from '#core/excerpt/labels.ts';
import type { ExcerptBlock } from '#core/excerpt/slice-blocks.ts';
import type { Language } from '#core/model/language.ts';
import { parseNote, pointMark, type NoteBlock } from '#core/notes/parse-note.ts';

/** Sizes in half-points and faces after GB/T 9704—2012 (clause 7): title 二号, text 三号, page number 四号. */
const SIZES = { title: 44, text: 32, small: 24, page: 28 } as const;
const FACES = {
  title: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '方正小标宋简体' },
  heading: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' },
  text: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' },
  note: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '楷体' },
} as const;
/** A4 with the margins of GB/T 9704—2012, clause 5.2. */
const MARGIN = {
  top: convertMillimetersToTwip(37),
  bottom: convertMillimetersToTwip(35),
  left: convertMillimetersToTwip(28),
  right: convertMillimetersToTwip(26),
};
const PAGE = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };
const TWO_CHARACTERS = SIZES.text * 20;
const LINE = { line: 560, lineRule: 'exact' } as const;

const BOLD: IRunOptions = { bold: true };
const ITALIC: IRunOptions = { italics: true };

type Face = keyof typeof FACES;
type Words = { labels: ExcerptLabels; language: Language };

/** The dossier as a Word document: each passage with its place, note, tags and source line. */
export async function renderDocx(dossier: DossierModel, language: Language): Promise<Uint8Array> {
  const labels = getLabels(language);
  const title = dossier.title.trim() === '' ? labels.untitled : dossier.title;
  const document = new Document({
    title,
    creator: '',
    styles: { default: { document: { run: { font: FACES.text, size: SIZES.text } } } },
    sections: [
      {
        properties: { page: { size: PAGE, margin: MARGIN } },
        footers: { default: pageNumber() },
        children: [
          new Paragraph({
            heading: HeadingLevel.TITLE,
            alignment: AlignmentType.CENTER,
            spacing: { after: 480 },
            children: [run(title, 'title', SIZES.title)],
          }),
          ...dossier.entries.flatMap((entry) => renderEntry(entry, { labels, language })),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function renderEntry(entry: DossierEntry, { labels, language }: Words): (Paragraph | Table)[] {
  const head = `${numberEntry(entry.number, language)}${entry.documentTitle}`;
  const labelled = (label: string, text: string): Paragraph[] =>
    text === ''
      ? []
      : [paragraph([run(`${label}${labels.colon}`, 'heading', SIZES.small), run(text, 'text', SIZES.small)])];
  return [
    ...(entry.continues
      ? []
      : [
          new Paragraph({
            heading: HeadingLevel.HEADING_1,
            spacing: { before: 360 },
            children: [run(head, 'heading')],
          }),
        ]),
    paragraph([run(describePlace(entry, labels), 'text', SIZES.small)], { keepNext: true }),
    ...(entry.isOrphan ? [paragraph([run(labels.orphan, 'note', SIZES.small)], { keepNext: true })] : []),
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
    return paragraph([...head, ...renderSpans(block)], { indent: { left: depth * SIZES.small * 20 } });
  });
}

function renderSpans(block: NoteBlock): TextRun[] {
  const mark = pointMark(block);
  return [
    ...(mark === '' ? [] : [run(mark, 'note', SIZES.small)]),
    ...block.spans.flatMap(({ text, isBold, isItalic }) =>
      text.split('\n').map((line, number) => {
        const options: IRunOptions = {
          text: line.replaceAll(UNFIT, ''),
          font: FACES.note,
          size: SIZES.small,
          ...(isBold ? BOLD : {}),
          ...(isItalic ? ITALIC : {}),
          ...(number > 0 ? { break: 1 } : {}),
        };
        return new TextRun(options);
      }),
    ),
  ];
}

function pageNumber(): Footer {
  const children = ['— ', PageNumber.CURRENT, ' —'];
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children, size: SIZES.page })],
      }),
    ],
  });
}

function paragraph(
  children: TextRun[],
  options: Omit<IParagraphOptions, 'children' | 'text'> = {},
): Paragraph {
  return new Paragraph({ ...options, children });
}

/** What XML 1.0 (clause 2.2) lets no document hold. */
const UNFIT = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

function run(text: string, face: Face, size: number = SIZES.text): TextRun {
  return new TextRun({ text: text.replaceAll(UNFIT, ''), font: FACES[face], size });
}
