import { makeZip, type ZipEntry } from './make-zip.ts';

/** Text of an OFD page in millimetres from the upper left corner, `y` of the baseline. */
export type OfdText = { x: number; y: number; size: number; text: string; attributes?: string };
export type OfdPart = { texts?: readonly OfdText[]; raw?: string };
/** `resources`, `annotations` and `signatures` are locations of parts that `more` brings. */
export type OfdOptions = {
  template?: OfdPart;
  templateOrder?: 'Background' | 'Foreground';
  resources?: string;
  annotations?: string;
  attachments?: string;
  signatures?: string;
  customTags?: string;
  /** What Outlines and Bookmarks hold. */
  outlines?: string;
  bookmarks?: string;
  /** What DocInfo holds. */
  info?: string;
  /** How often OFD.xml names the document. */
  timesNamed?: number;
  more?: readonly ZipEntry[];
  leaveOut?: readonly string[];
};

const NAMESPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"';

/** A small OFD file in memory: one document, a template under every page where one is given. */
export function makeOfd(
  pages: readonly OfdPart[],
  {
    template,
    templateOrder = 'Background',
    resources,
    annotations,
    attachments,
    signatures,
    customTags,
    outlines,
    bookmarks,
    info,
    timesNamed = 1,
    more = [],
    leaveOut = [],
  }: OfdOptions = {},
): Uint8Array {
  const uses = template ? `<ofd:Template TemplateID="90" ZOrder="${templateOrder}"/>` : '';
  const listed = pages.map(
    (_, index) => `<ofd:Page ID="${index + 1}" BaseLoc="Pages/Page_${index}/Content.xml"/>`,
  );
  const body = `<ofd:DocBody>${tag('DocInfo', info)}<ofd:DocRoot>/Doc_0/Document.xml</ofd:DocRoot>${tag('Signatures', signatures)}</ofd:DocBody>`;
  const entries: ZipEntry[] = [
    {
      name: 'OFD.xml',
      content: `<?xml version="1.0" encoding="UTF-8"?><ofd:OFD ${NAMESPACE}>${body.repeat(timesNamed)}</ofd:OFD>`,
    },
    {
      name: 'Doc_0/Document.xml',
      content: `<ofd:Document ${NAMESPACE}><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea>${tag('PublicRes', resources)}<ofd:TemplatePage ID="90" BaseLoc="Tpls/Tpl_0/Content.xml"/></ofd:CommonData><ofd:Pages>${listed.join('')}</ofd:Pages>${tag('Outlines', outlines)}${tag('Bookmarks', bookmarks)}${tag('Annotations', annotations)}${tag('Attachments', attachments)}${tag('CustomTags', customTags)}</ofd:Document>`,
    },
    ...(template ? [{ name: 'Doc_0/Tpls/Tpl_0/Content.xml', content: pageXml(template) }] : []),
    ...pages.map((page, index) => ({
      name: `Doc_0/Pages/Page_${index}/Content.xml`,
      content: pageXml(page, uses),
    })),
    ...more,
  ];
  return makeZip(entries.filter(({ name }) => !leaveOut.includes(String(name))));
}

/** The XML of a page whose characters are an em wide, ASCII half of that. */
export function pageXml({ texts = [], raw = '' }: OfdPart, uses = ''): string {
  const objects = texts.map(({ x, y, size, text, attributes = '' }, index) => {
    const steps = Array.from(text, (character) => (character < '\x80' ? size / 2 : size)).slice(0, -1);
    return `<ofd:TextObject ID="${index + 100}" Boundary="${x} ${y - size} ${size * text.length} ${size * 1.2}" Font="1" Size="${size}" ${attributes}><ofd:TextCode X="0" Y="${size}" DeltaX="${steps.join(' ')}">${escapeXml(text)}</ofd:TextCode></ofd:TextObject>`;
  });
  return `<ofd:Page ${NAMESPACE}>${uses}<ofd:Content><ofd:Layer ID="2">${objects.join('')}${raw}</ofd:Layer></ofd:Content></ofd:Page>`;
}

function tag(name: string, text: string | undefined): string {
  return text === undefined ? '' : `<ofd:${name}>${text}</ofd:${name}>`;
}

function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
}
