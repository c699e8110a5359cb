import type { Hostile } from './hostile.ts';
import { packZip, type Packed } from './pack-zip.ts';

const LAUGHS = `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "笑">${Array.from(
  'bcdefghij',
  (letter, at) => `<!ENTITY ${letter} "${`&${'abcdefghi'.charAt(at)};`.repeat(10)}">`,
).join('')}]>`;
const OUTSIDE = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>';
const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const O = 'xmlns:ofd="http://www.ofdspec.org/2016"';

const docx = (document: string | Uint8Array, more: readonly Packed[] = []): Uint8Array =>
  packZip([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>',
    },
    {
      name: '_rels/.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    },
    { name: 'word/document.xml', content: document },
    ...more,
  ]);
const body = (inner: string, before = ''): string =>
  `${before}<w:document ${W}><w:body>${inner}</w:body></w:document>`;
const words = (text: string): string => `<w:p><w:r><w:t>${text}</w:t></w:r></w:p>`;
const nested = (open: string, close: string, depth: number, inner: string): string =>
  open.repeat(depth) + inner + close.repeat(depth);

const ofd = (page: string, { before = '', more = [] as readonly Packed[] } = {}): Uint8Array =>
  packZip([
    {
      name: 'OFD.xml',
      content: `${before}<ofd:OFD ${O}><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    },
    {
      name: 'Doc_0/Document.xml',
      content: `<ofd:Document ${O}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>`,
    },
    { name: 'Doc_0/Pages/Page_0/Content.xml', content: page },
    ...more,
  ]);
const ofdPage = (inner: string): string =>
  `<ofd:Page ${O}><ofd:Content><ofd:Layer ID="2">${inner}</ofd:Layer></ofd:Content></ofd:Page>`;
const ofdText = (text: string): string =>
  `<ofd:TextObject ID="3" Boundary="20 20 160 10" Font="1" Size="5"><ofd:TextCode X="0" Y="5">${text}</ofd:TextCode></ofd:TextObject>`;

const xlsx = (sheet: string, before = ''): Uint8Array =>
  packZip([
    {
      name: '[Content_Types].xml',
      content:
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>',
    },
    {
      name: 'xl/workbook.xml',
      content: `${before}<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="表" sheetId="1" r:id="r1"/></sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content:
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
    },
    {
      name: 'xl/worksheets/sheet1.xml',
      content: `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${sheet}</worksheet>`,
    },
  ]);
const cell = (at: string): string =>
  `<row r="${at.replace(/\D/gu, '')}"><c r="${at}" t="inlineStr"><is><t>甲</t></is></c></row>`;

const WHOLE_DOCX = docx(body(words('关于开展检查的通知').repeat(200)));
const WHOLE_OFD = ofd(ofdPage(ofdText('关于开展检查的通知')));

/** Packages of XML and ZIP archives that are broken, or made to harm. */
export const HOSTILE_PACKAGES: readonly Hostile[] = [
  {
    name: '截断',
    extension: 'docx',
    make: (random) => WHOLE_DOCX.subarray(0, random.int(50, WHOLE_DOCX.length - 30)),
  },
  { name: '实体膨胀', extension: 'docx', make: () => docx(body(words('&j;'), LAUGHS)) },
  { name: '外部实体', extension: 'docx', make: () => docx(body(words('&e;'), OUTSIDE)) },
  {
    name: '深层表格',
    extension: 'docx',
    make: (random) =>
      docx(
        body(
          nested('<w:tbl><w:tr><w:tc>', '</w:tc></w:tr></w:tbl>', random.int(20_000, 40_000), words('底')),
        ),
      ),
  },
  { name: '炸弹', extension: 'docx', make: (random) => docx(Buffer.alloc(random.int(20, 40) << 20, ' ')) },
  { name: '缺少正文', extension: 'docx', make: () => packZip([{ name: 'word/other.xml', content: '<a/>' }]) },
  {
    name: '截断',
    extension: 'ofd',
    make: (random) => WHOLE_OFD.subarray(0, random.int(50, WHOLE_OFD.length - 30)),
  },
  { name: '实体膨胀', extension: 'ofd', make: () => ofd(ofdPage(ofdText('&j;')), { before: LAUGHS }) },
  {
    name: '深层图块',
    extension: 'ofd',
    make: (random) =>
      ofd(
        ofdPage(
          nested('<ofd:PageBlock ID="9">', '</ofd:PageBlock>', random.int(20_000, 60_000), ofdText('底')),
        ),
      ),
  },
  {
    name: '虚报大小',
    extension: 'ofd',
    make: (random) =>
      packZip([{ name: 'OFD.xml', content: '<ofd/>'.repeat(2_000), claimedBytes: random.int(1, 50) }]),
  },
  {
    name: '页自指',
    extension: 'ofd',
    make: () =>
      packZip([
        {
          name: 'OFD.xml',
          content: `<ofd:OFD ${O}><ofd:DocBody><ofd:DocRoot>OFD.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
        },
      ]),
  },
  {
    name: '路径穿越',
    extension: 'ofd',
    make: () =>
      packZip([
        {
          name: 'OFD.xml',
          content: `<ofd:OFD ${O}><ofd:DocBody><ofd:DocRoot>../../../etc/passwd</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
        },
      ]),
  },
  {
    name: '空口尺寸',
    extension: 'xlsx',
    make: () => xlsx(`<dimension ref="A1:XFD1048576"/><sheetData>${cell('XFD1048576')}</sheetData>`),
  },
  { name: '实体膨胀', extension: 'xlsx', make: () => xlsx('<sheetData/>', LAUGHS) },
  {
    name: '合并炸弹',
    extension: 'xlsx',
    make: () =>
      xlsx(
        `<sheetData>${cell('A1')}</sheetData><mergeCells>${'<mergeCell ref="A1:XFD1048576"/>'.repeat(2_000)}</mergeCells>`,
      ),
  },
  {
    name: '截断',
    extension: 'xlsx',
    make: (random) => xlsx(`<sheetData>${cell('A1')}</sheetData>`).subarray(0, random.int(60, 700)),
  },
  {
    name: '层层相套',
    extension: 'zip',
    make: () =>
      Array.from({ length: 8 }).reduce<Uint8Array>(
        (inner, _, at) => packZip([{ name: `${at}.zip`, content: inner }]),
        packZip([{ name: '底.txt', content: '底' }]),
      ),
  },
  {
    name: '炸弹',
    extension: 'zip',
    make: (random) => packZip([{ name: '大.txt', content: Buffer.alloc(random.int(12, 15) << 20) }]),
  },
  {
    name: '路径穿越',
    extension: 'zip',
    make: () => packZip([{ name: '../../../tmp/逃走.txt', content: '公报' }]),
  },
  {
    name: '上锁',
    extension: 'zip',
    make: () => packZip([{ name: '锁.txt', content: '公报', isEncrypted: true }]),
  },
  {
    name: '虚报大小',
    extension: 'zip',
    make: (random) =>
      packZip([{ name: '小.txt', content: '公报'.repeat(900), claimedBytes: random.int(1, 99) }]),
  },
  { name: '截断', extension: 'zip', make: (random) => WHOLE_DOCX.subarray(0, random.int(30, 300)) },
];
