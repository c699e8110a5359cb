import { childOf, childrenOf, type XmlElement } from '../zip/read-xml.ts';
import { type ListNumbers, type ListPlace } from './list-numbers.ts';

/** One printed line, or one row of a table with tabs between its cells. */
export type DocxLine = {
  text: string;
  /** True where a page begins with it. */
  startsPage: boolean;
  /** Ids of the footnotes that it refers to. */
  footnotes: readonly string[];
};

/** What of a document's text stands in other parts of its file, or changes as one reads on. */
export type DocxContext = {
  numbers: ListNumbers;
  placeOf: (properties: XmlElement | null) => ListPlace | null;
  /** Pages are told by where Word last broke them; where it never did, by the breaks that were typed. */
  pagesBy: 'rendered' | 'typed';
  /** The sign with which a note is referred to. */
  signOf: (sort: 'footnote' | 'endnote', id: string) => string;
  /** Whether the next line begins a page: a break that stands behind the last text of a box holds for what follows the box. */
  page: { isOwed: boolean };
  /** Told of each change that was tracked: what is struck out is left out, what is put in is kept. */
  onTracked: () => void;
};

/** What is found in a paragraph beside its text. */
type Paragraph = {
  text: string;
  boxes: XmlElement[];
  footnotes: string[];
  breaksBefore: boolean;
  breaksBehind: boolean;
};

/** The lines of a body, a header, a note, a text box or a cell: of every block in it, in their order. */
export function readBlocks(container: XmlElement, context: DocxContext): DocxLine[] {
  const { page } = context;
  const lines: DocxLine[] = [];
  const add = (made: readonly DocxLine[]): void => {
    for (const line of made) lines.push(line);
  };
  const addOwn = (made: readonly DocxLine[]): void => {
    for (const line of made) {
      lines.push(page.isOwed ? { ...line, startsPage: true } : line);
      page.isOwed = false;
    }
  };
  for (const block of container.children) {
    switch (block.name) {
      case 'p': {
        const paragraph = readParagraph(block, context);
        if (paragraph.breaksBefore) page.isOwed = true;
        for (const box of paragraph.boxes) add(readBlocks(box, context));
        addOwn(linesOf(paragraph));
        if (paragraph.breaksBehind) page.isOwed = true;
        break;
      }
      case 'tbl':
        add(readTable(block, context));
        break;
      case 'del':
      case 'moveFrom':
        context.onTracked();
        break;
      case 'ins':
      case 'moveTo':
        context.onTracked();
        add(readBlocks(block, context));
        break;
      case 'sdt':
      case 'sdtContent':
      case 'customXml':
      case 'smartTag':
        add(readBlocks(block, context));
        break;
      case 'AlternateContent':
        add(readBlocks(chooseContent(block), context));
        break;
    }
  }
  return lines;
}

function linesOf({ text, footnotes }: Paragraph): DocxLine[] {
  return text
    .split('\n')
    .map((line, at) => ({ text: line, startsPage: false, footnotes: at === 0 ? footnotes : [] }));
}

function readParagraph(element: XmlElement, context: DocxContext): Paragraph {
  const properties = childOf(element, 'pPr');
  const place = context.placeOf(properties);
  const paragraph: Paragraph = {
    text: '',
    boxes: [],
    footnotes: [],
    breaksBefore: context.pagesBy === 'typed' && isOn(childOf(properties, 'pageBreakBefore')),
    breaksBehind: context.pagesBy === 'typed' && endsSection(properties),
  };
  readRuns(element, paragraph, context);
  const isStruckOut = childOf(childOf(properties, 'rPr'), 'del') !== null;
  if (isStruckOut) context.onTracked();
  // A paragraph that is struck out as a whole is not counted either.
  const isCounted = place !== null && !(isStruckOut && paragraph.text === '');
  // A leading tab is an indent; tabs between words may line up columns.
  const text = paragraph.text.replace(/^\t+/, '　　').replace(/\t+$/, '');
  paragraph.text = (isCounted ? labelOf(context.numbers.next(place)) : '') + text;
  return paragraph;
}

/** 一、 needs no space behind it, 1 does. */
function labelOf(label: string): string {
  return /[\p{Alphabetic}\p{Number}•]$/u.test(label) ? `${label} ` : label;
}

function readRuns(element: XmlElement, paragraph: Paragraph, context: DocxContext): void {
  for (const child of element.children) {
    switch (child.name) {
      case 't':
        paragraph.text += child.text.replace(/[\n\r]/g, ' ');
        break;
      case 'tab':
      case 'ptab':
        if (element.name === 'r') paragraph.text += '\t';
        break;
      case 'cr':
        paragraph.text += '\n';
        break;
      case 'br':
        if (child.attributes['type'] === 'page') markPage('typed', paragraph, context);
        else if (child.attributes['type'] !== 'column') paragraph.text += '\n';
        break;
      case 'lastRenderedPageBreak':
        markPage('rendered', paragraph, context);
        break;
      case 'sym':
        // A sign of a font of signs, as forms have them.
        paragraph.text += ['F052', 'F0FE'].includes(child.attributes['char']?.toUpperCase() ?? '')
          ? '☑'
          : '□';
        break;
      case 'noBreakHyphen':
        paragraph.text += '-';
        break;
      case 'footnoteReference':
      case 'endnoteReference': {
        const sort = child.name === 'footnoteReference' ? 'footnote' : 'endnote';
        const id = child.attributes['id'] ?? '';
        paragraph.text += context.signOf(sort, id);
        if (sort === 'footnote') paragraph.footnotes.push(id);
        break;
      }
      case 'del':
      case 'moveFrom':
        context.onTracked();
        break;
      case 'ins':
      case 'moveTo':
        context.onTracked();
        readRuns(child, paragraph, context);
        break;
      case 'r':
        if (!isOn(childOf(childOf(child, 'rPr'), 'vanish'))) readRuns(child, paragraph, context);
        break;
      case 'AlternateContent':
        readRuns(chooseContent(child), paragraph, context);
        break;
      case 'txbxContent':
        paragraph.boxes.push(child);
        break;
      case 'pPr':
      case 'rPr':
      case 'rt': // the reading above a character
      case 'instrText':
      case 'delText':
        break;
      default:
        readRuns(child, paragraph, context);
    }
  }
}

function markPage(by: DocxContext['pagesBy'], paragraph: Paragraph, { pagesBy }: DocxContext): void {
  if (by !== pagesBy) return;
  if (paragraph.text.trim() === '') paragraph.breaksBefore = true;
  else paragraph.breaksBehind = true;
}

/** A part that is there in several forms: the first is the newest, and one is enough. */
function chooseContent(element: XmlElement): XmlElement {
  return childOf(element, 'Choice') ?? childOf(element, 'Fallback') ?? { ...element, children: [] };
}

/** Whether a section ends with a paragraph, and the next one begins on a page of its own. */
function endsSection(properties: XmlElement | null): boolean {
  const section = childOf(properties, 'sectPr');
  const type = childOf(section, 'type')?.attributes['val'] ?? 'nextPage';
  return section !== null && !['continuous', 'nextColumn'].includes(type);
}

/** A property that is there is on, unless it says otherwise. */
function isOn(property: XmlElement | null): boolean {
  return property !== null && !['0', 'false', 'off'].includes(property.attributes['val'] ?? '');
}

function readTable(table: XmlElement, context: DocxContext): DocxLine[] {
  const rows = table.children.flatMap((child) => rowsIn(child, context));
  const cells = rows.map((row) =>
    childrenIn(row, 'tc').map((cell) => ({ cell, lines: readBlocks(cell, context) })),
  );
  // A table of one column is a frame around what stands in it.
  if (cells.every((row) => row.length <= 1)) return cells.flat().flatMap(({ lines }) => lines);
  return cells.map((row) => ({
    text: row.map(({ cell, lines }) => cellText(lines) + '\t'.repeat(widthOf(cell) - 1)).join('\t'),
    startsPage: row.some(({ lines }) => lines.some(({ startsPage }) => startsPage)),
    footnotes: row.flatMap(({ lines }) => lines.flatMap(({ footnotes }) => footnotes)),
  }));
}

function rowsIn(child: XmlElement, context: DocxContext): XmlElement[] {
  if (child.name === 'tr') {
    const change = childOf(child, 'trPr');
    if (childOf(change, 'ins') !== null || childOf(change, 'del') !== null) context.onTracked();
    return childOf(change, 'del') === null ? [child] : [];
  }
  return ['sdt', 'sdtContent', 'customXml'].includes(child.name)
    ? child.children.flatMap((each) => rowsIn(each, context))
    : [];
}

/** Children of one name, those in content controls too. */
function childrenIn(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => {
    if (child.name === name) return [child];
    return ['sdt', 'sdtContent', 'customXml'].includes(child.name) ? childrenIn(child, name) : [];
  });
}

function cellText(lines: readonly DocxLine[]): string {
  return lines
    .map(({ text }) => text.replace(/\t/g, ' ').trim())
    .filter((text) => text !== '')
    .join(' ');
}

/** Over how many columns a cell reaches. */
function widthOf(cell: XmlElement): number {
  const span = Number(childOf(childOf(cell, 'tcPr'), 'gridSpan')?.attributes['val'] ?? 1);
  return Number.isInteger(span) && span >= 1 && span <= 63 ? span : 1;
}

/** The references to headers in the sections of a body, by id of their relation, in order. */
export function headerIds(body: XmlElement): string[] {
  const sections = body.children.flatMap((block) =>
    block.name === 'sectPr' ? [block] : childrenOf(childOf(block, 'pPr'), 'sectPr'),
  );
  return sections.flatMap((section) =>
    childrenOf(section, 'headerReference')
      .filter(({ attributes }) => attributes['type'] === 'default')
      .map(({ attributes }) => attributes['id'] ?? ''),
  );
}
