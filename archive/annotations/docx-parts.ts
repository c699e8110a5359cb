import {
  AlignmentType,
  convertMillimetersToTwip,
  Footer,
  Header,
  PageNumber,
  Paragraph,
  TextRun,
  type IParagraphOptions,
  type IParagraphStyleOptions,
  type IRunOptions,
} from 'docx';

/** Sizes in half-points and faces after GB/T 9704—2012 (clause 7): title 二号, text 三号, page number 四号; the running head 小五. */
export const SIZES = { title: 44, text: 32, small: 24, page: 28, head: 18 } as const;
export const FACES = {
  title: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '方正小标宋简体' },
  heading: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '黑体' },
  text: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '仿宋' },
  note: { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: '楷体' },
} as const;
/** A4 with the margins of GB/T 9704—2012, clause 5.2. */
export const MARGIN = {
  top: convertMillimetersToTwip(37),
  bottom: convertMillimetersToTwip(35),
  left: convertMillimetersToTwip(28),
  right: convertMillimetersToTwip(26),
};
/** A4. */
export const PAGE = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };
/** The indent of a paragraph, in twentieths of a point. */
export const TWO_CHARACTERS = SIZES.text * 20;
/** 28 points from line to line, and 20 of small ones: exact, so that pages break alike whatever fonts a machine has. */
export const LINE = { line: 560, lineRule: 'exact' } as const;
export const SMALL_LINE = { line: 400, lineRule: 'exact' } as const;

type Face = keyof typeof FACES;
/** What XML 1.0 (clause 2.2) lets no document hold. */
const UNFIT = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Text of one face; `look` is what else it has. */
export function run(text: string, face: Face, size: number = SIZES.text, look: IRunOptions = {}): TextRun {
  return new TextRun({ ...look, text: text.replaceAll(UNFIT, ''), font: FACES[face], size });
}

/** A paragraph of runs. */
export function paragraph(
  children: TextRun[],
  options: Omit<IParagraphOptions, 'children' | 'text'> = {},
): Paragraph {
  return new Paragraph({ ...options, children });
}

/** The foot of every page: its number between dashes, GB/T 9704—2012 clause 7.5, and how many there are. */
export function pageNumber(): Footer {
  const children = ['— ', PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES, ' —'];
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ children, size: SIZES.page })],
      }),
    ],
  });
}

/** The head of every page: what the document is called. */
export function runningHead(title: string): Header {
  return new Header({
    children: [paragraph([run(title, 'text', SIZES.head)], { alignment: AlignmentType.CENTER })],
  });
}

/** How a line of the contents stands. */
export const CONTENTS_STYLE: IParagraphStyleOptions = {
  id: 'TOC1',
  name: 'toc 1',
  basedOn: 'Normal',
  run: { font: FACES.text, size: SIZES.small },
  paragraph: {
    spacing: SMALL_LINE,
    indent: { left: 480, hanging: 480 },
  },
};
