/** Text on a page: `x` and `y` in points from the upper left corner, `y` of the baseline. */
export type PdfText = { x: number; y: number; size: number; text: string };
/** A page, A4 upright. `lines` are drawn half a point thick; `raw` is put into the content as it is. */
export type PdfPage = {
  texts?: readonly PdfText[];
  lines?: readonly (readonly [x0: number, y0: number, x1: number, y1: number])[];
  raw?: string;
};
export type PdfOptions = {
  /** False leaves the fonts without a word on which characters they print. */
  toUnicode?: boolean;
  /** Locked with a password that nobody knows. */
  locked?: boolean;
  /** Further objects by number (100 and up) and names of XObjects that lead to them. */
  objects?: Readonly<Record<number, string>>;
  xObjects?: Readonly<Record<string, number>>;
  /** Further entries of the catalogue. */
  catalogue?: string;
};

const HEIGHT = 842;

/** A small PDF in memory: one CID font whose every character is an em wide, ASCII half of that, its meaning told by a ToUnicode map. */
export function makePdf(pages: readonly PdfPage[], options: PdfOptions = {}): Uint8Array {
  const codes = numberCharacters(pages);
  const objects = new Map<number, string>();
  const pageNumber = (index: number): number => 10 + index * 2;
  const kids = pages.map((_, index) => `${pageNumber(index)} 0 R`).join(' ');
  objects.set(1, `<< /Type /Catalog /Pages 2 0 R ${options.catalogue ?? ''} >>`);
  objects.set(2, `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`);
  const map = options.toUnicode === false ? '' : '/ToUnicode 6 0 R';
  objects.set(
    3,
    `<< /Type /Font /Subtype /Type0 /BaseFont /AAAAAA+Test /Encoding /Identity-H /DescendantFonts [4 0 R] ${map} >>`,
  );
  objects.set(4, describeFont(codes));
  objects.set(
    5,
    '<< /Type /FontDescriptor /FontName /AAAAAA+Test /Flags 4 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 700 /StemV 80 >>',
  );
  objects.set(6, stream(toUnicodeMap(codes)));
  const xObjects = Object.entries(options.xObjects ?? {}).map(([name, number]) => `/${name} ${number} 0 R`);
  for (const [index, page] of pages.entries()) {
    const number = pageNumber(index);
    const resources = `<< /Font << /F1 3 0 R >> /XObject << ${xObjects.join(' ')} >> >>`;
    objects.set(
      number,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 ${HEIGHT}] /Resources ${resources} /Contents ${number + 1} 0 R >>`,
    );
    objects.set(number + 1, stream(drawPage(page, codes)));
  }
  for (const [number, body] of Object.entries(options.objects ?? {})) objects.set(Number(number), body);
  return writeFile(objects, options.locked === true);
}

/** A PDF stream object with its length. */
export function stream(content: string, dictionary = ''): string {
  return `<< ${dictionary} /Length ${content.length} >>\nstream\n${content}\nendstream`;
}

function numberCharacters(pages: readonly PdfPage[]): Map<string, number> {
  const codes = new Map<string, number>();
  for (const { texts = [] } of pages)
    for (const { text } of texts)
      for (const character of text) if (!codes.has(character)) codes.set(character, codes.size + 1);
  return codes;
}

function describeFont(codes: ReadonlyMap<string, number>): string {
  const narrow = [...codes].filter(([character]) => character < '\x80').map(([, code]) => `${code} [500]`);
  return `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /AAAAAA+Test /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /FontDescriptor 5 0 R /DW 1000 /W [${narrow.join(' ')}] >>`;
}

function toUnicodeMap(codes: ReadonlyMap<string, number>): string {
  const lines = [...codes].map(([character, code]) => `<${hex(code)}> <${utf16(character)}>`);
  return `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /T def 1 begincodespacerange <0000> <ffff> endcodespacerange ${lines.length} beginbfchar ${lines.join('\n')} endbfchar endcmap end end`;
}

function utf16(character: string): string {
  return Array.from({ length: character.length }, (_, at) => hex(character.charCodeAt(at))).join('');
}

function hex(code: number): string {
  return code.toString(16).padStart(4, '0');
}

function drawPage({ texts = [], lines = [], raw = '' }: PdfPage, codes: ReadonlyMap<string, number>): string {
  const drawn = texts.map(({ x, y, size, text }) => {
    const string = Array.from(text, (character) => hex(codes.get(character) ?? 0)).join('');
    return `BT /F1 ${size} Tf ${x} ${HEIGHT - y} Td <${string}> Tj ET`;
  });
  const ruled = lines.map(([x0, y0, x1, y1]) => `${x0} ${HEIGHT - y0} m ${x1} ${HEIGHT - y1} l S`);
  return ['0.5 w', ...ruled, ...drawn, raw].join('\n');
}

function writeFile(objects: ReadonlyMap<number, string>, locked: boolean): Uint8Array {
  let file = '%PDF-1.7\n';
  const numbers = [...objects.keys()].sort((a, b) => a - b);
  const size = (numbers.at(-1) ?? 0) + 1;
  const offsets = new Map<number, number>();
  for (const number of numbers) {
    offsets.set(number, file.length);
    file += `${number} 0 obj\n${objects.get(number) ?? ''}\nendobj\n`;
  }
  const start = file.length;
  const entries = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    return offset === undefined ? '0000000000 65535 f \n' : `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const unknown = `<${'5a'.repeat(32)}>`;
  const lock = locked
    ? `/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O ${unknown} /U ${unknown} >> /ID [<00> <00>]`
    : '';
  file += `xref\n0 ${size}\n${entries.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${lock} >>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(file, 'latin1');
}
