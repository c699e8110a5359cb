import { deflateSync } from 'node:zlib';
import type { Hostile } from './hostile.ts';
import { writeFont } from './write-font.ts';

/** A PDF file of objects as they are, numbered from 1; the first is its catalogue. */
function writePdf(objects: readonly (string | Uint8Array)[]): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, at) => {
    offsets.push(length);
    add(Buffer.concat([Buffer.from(`${at + 1} 0 obj\n`), Buffer.from(object), Buffer.from('\nendobj\n')]));
  });
  const table = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const size = objects.length + 1;
  const start = length;
  add(Buffer.from(`xref\n0 ${size}\n0000000000 65535 f \n${table}`));
  add(Buffer.from(`trailer << /Size ${size} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`));
  return Buffer.concat(parts);
}

const stream = (content: string, entries = ''): string =>
  `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
const CATALOGUE = '<< /Type /Catalog /Pages 2 0 R >>';
const FONT = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const page = (more = ''): string =>
  `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 5 0 R >> ${more} >> /Contents 4 0 R >>`;
const pages = (kids: string, count: number): string => `<< /Type /Pages /Kids [${kids}] /Count ${count} >>`;
const WORDS = 'BT /F1 12 Tf 72 700 Td (Notice of the district government) Tj ET';

/** A whole file of one page, to be broken. */
const WHOLE = writePdf([CATALOGUE, pages('3 0 R', 1), page(), stream(WORDS), FONT]);

/** Drawings each of which draws the next one twelve times over: to be drawn in about a century. */
function endless(): Uint8Array {
  const depth = 12;
  const forms = Array.from({ length: depth }, (_, at) => {
    const next = `/Resources << /Font << /F1 5 0 R >> /XObject << /X ${7 + at} 0 R >> >>`;
    const content = at === depth - 1 ? WORDS : '/X Do '.repeat(12);
    return stream(content, `/Type /XObject /Subtype /Form /BBox [0 0 595 842] ${next}`);
  });
  return writePdf([
    CATALOGUE,
    pages('3 0 R', 1),
    page('/XObject << /X 6 0 R >>'),
    stream('/X Do'),
    FONT,
    ...forms,
  ]);
}

function bomb(): Uint8Array {
  const packed = deflateSync(Buffer.alloc(200 << 20, WORDS));
  const head = `<< /Length ${packed.length} /Filter /FlateDecode >>\nstream\n`;
  const content = Buffer.concat([Buffer.from(head), packed, Buffer.from('\nendstream')]);
  return writePdf([CATALOGUE, pages('3 0 R', 1), page(), content, FONT]);
}

/** A font of 20 MB whose glyphs are all of it, over and over. */
function overlappingGlyphs(): Uint8Array {
  const glyphs = Buffer.alloc(20 << 20);
  glyphs.set([0, 1, 0, 0, 0, 0, 1, 0, 1, 0]);
  const places = Buffer.alloc(262_144 * 4);
  for (let at = 4; at < places.length; at += 8) places.writeUInt32BE(glyphs.length, at);
  const head = Buffer.alloc(56);
  head.writeInt16BE(1, 50);
  const font = writeFont(new Map(Object.entries({ glyf: glyphs, head, loca: places })));
  const packed = deflateSync(font);
  const dictionary = `<< /Length ${packed.length} /Filter /FlateDecode /Length1 ${font.length} >>\nstream\n`;
  const program = Buffer.concat([Buffer.from(dictionary), packed, Buffer.from('\nendstream')]);
  return writePdf([CATALOGUE, pages('3 0 R', 1), page(), stream(WORDS), FONT, program]);
}

/** 7 MB of fonts none of which ends. */
function endlessFonts(): Uint8Array {
  const unit = '1 0 obj<</Filter/FlateDecode/Length1 9>>stream\n';
  return writePdf([CATALOGUE, pages('3 0 R', 1), page(), stream(WORDS), FONT, unit.repeat(150_000)]);
}

/** PDF files that are broken, or made to harm. */
export const HOSTILE_PDFS: readonly Hostile[] = [
  { name: '截断', extension: 'pdf', make: (random) => WHOLE.subarray(0, random.int(40, WHOLE.length - 200)) },
  {
    name: '乱码',
    extension: 'pdf',
    make: (random) => Buffer.concat([Buffer.from('%PDF-1.7\n'), random.bytes(5_000)]),
  },
  {
    name: '页树成环',
    extension: 'pdf',
    make: () => writePdf([CATALOGUE, pages('2 0 R 3 0 R 2 0 R', 3), page(), stream(WORDS), FONT]),
  },
  {
    name: '虚报页数',
    extension: 'pdf',
    make: (random) => writePdf([CATALOGUE, pages('', random.int(1_000_000, 2_000_000_000))]),
  },
  {
    name: '页数过多',
    extension: 'pdf',
    make: () => writePdf([CATALOGUE, pages('3 0 R '.repeat(20_000), 20_000), page(), stream(WORDS), FONT]),
  },
  {
    name: '长度不实',
    extension: 'pdf',
    make: (random) =>
      writePdf([
        CATALOGUE,
        pages('3 0 R', 1),
        page(),
        stream(WORDS).replace(/\d+/u, String(random.int(1e6, 2e9))),
        FONT,
      ]),
  },
  { name: '内容炸弹', extension: 'pdf', make: bomb, most: 1 },
  { name: '画不完的图', extension: 'pdf', make: endless, most: 1 },
  { name: '字形重叠', extension: 'pdf', make: overlappingGlyphs, most: 1 },
  { name: '字体无尾', extension: 'pdf', make: endlessFonts, most: 1 },
  {
    name: '目录自指',
    extension: 'pdf',
    make: () => writePdf(['1 0 R', pages('3 0 R', 1), page(), stream(WORDS), FONT]),
  },
];
