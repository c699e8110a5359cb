import {
  AlignmentType,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import type { Flow, FlowItem } from './flow.ts';

const CENTERED = new Set([
  'masthead',
  'column',
  'title',
  'document-number',
  'attachment-title',
  'subtitle',
  'speaker',
]);
const RIGHT = new Set(['signature', 'date-line']);
const UNINDENTED = new Set([...CENTERED, ...RIGHT, 'recipient']);
/** Two characters of body text, in twentieths of a point. */
const INDENT = 480;

/** An issue as a Word file: styles for titles and headings, tables as tables, head and page number in their places. */
export async function writeDocx({ head, items }: Flow): Promise<Uint8Array> {
  const document = new Document({
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(head)] }) },
        footers: {
          default: new Footer({
            children: [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [new TextRun({ children: ['— ', PageNumber.CURRENT, ' —'] })],
              }),
            ],
          }),
        },
        children: items.map((item) => (item.rows === null ? paragraph(item) : table(item.rows))),
      },
    ],
  });
  return Packer.toBuffer(document);
}

function paragraph({ kind, lines }: FlowItem): Paragraph {
  return new Paragraph({
    ...(kind === 'title' ? { heading: HeadingLevel.HEADING_1 } : {}),
    ...(kind === 'heading' ? { heading: HeadingLevel.HEADING_2 } : {}),
    alignment: CENTERED.has(kind)
      ? AlignmentType.CENTER
      : RIGHT.has(kind)
        ? AlignmentType.RIGHT
        : AlignmentType.BOTH,
    ...(UNINDENTED.has(kind) ? {} : { indent: { firstLine: INDENT } }),
    children: lines.map((text, index) => new TextRun({ text, ...(index > 0 ? { break: 1 } : {}) })),
  });
}

function table(rows: readonly (readonly string[])[]): Table {
  return new Table({
    rows: rows.map(
      (row) =>
        new TableRow({ children: row.map((text) => new TableCell({ children: [new Paragraph(text)] })) }),
    ),
  });
}
