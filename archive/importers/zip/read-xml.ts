import { SaxesParser } from 'saxes';

/** An element: its name and attributes without namespace prefixes, its text, its child elements. */
export type XmlElement = {
  name: string;
  attributes: Readonly<Record<string, string>>;
  text: string;
  children: XmlElement[];
};

const MAX_DEPTH = 64;
const MAX_ELEMENTS = 1_000_000;

/**
 * The root element of an XML file; null where the bytes are no XML, or more of it than a page can be. Small faults are passed over, as other readers do.
 * Document types are refused, so that no entity is ever declared, let alone fetched.
 */
export function readXml(bytes: Uint8Array): XmlElement | null {
  const parser = new SaxesParser();
  const stack: XmlElement[] = [];
  const state: { root: XmlElement | null; elements: number; refused: boolean } = {
    root: null,
    elements: 0,
    refused: false,
  };
  parser.on('error', () => undefined);
  parser.on('doctype', () => {
    state.refused = true;
  });
  parser.on('opentag', ({ name, attributes }) => {
    state.elements += 1;
    if (stack.length >= MAX_DEPTH || state.elements > MAX_ELEMENTS) state.refused = true;
    if (state.refused) return;
    const element = {
      name: localName(name),
      attributes: withoutPrefixes(attributes),
      text: '',
      children: [],
    };
    stack.at(-1)?.children.push(element);
    state.root ??= element;
    stack.push(element);
  });
  const takeText = (text: string): void => {
    const element = stack.at(-1);
    if (element && !state.refused) element.text += text;
  };
  parser.on('text', takeText);
  parser.on('cdata', takeText);
  parser.on('closetag', () => {
    if (!state.refused) stack.pop();
  });
  parser.write(decodeXml(bytes)).close();
  return state.refused ? null : state.root;
}

/** Children of one name, in order. */
export function childrenOf(element: XmlElement | null | undefined, name: string): XmlElement[] {
  return element?.children.filter((child) => child.name === name) ?? [];
}

/** The first child of one name; null where there is none. */
export function childOf(element: XmlElement | null | undefined, name: string): XmlElement | null {
  return element?.children.find((child) => child.name === name) ?? null;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function withoutPrefixes(attributes: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}

/** XML is UTF-8 unless a byte order mark or its declaration says otherwise. */
function decodeXml(bytes: Uint8Array): string {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  const label = /^\xff\xfe/.test(head)
    ? 'utf-16le'
    : /^\xfe\xff/.test(head)
      ? 'utf-16be'
      : (/^[^<]*<\?xml[^>]*encoding=["']([\w.-]+)["']/.exec(head)?.[1] ?? 'utf-8');
  try {
    return new TextDecoder(label).decode(bytes);
  } catch {
    return new TextDecoder('utf-8').decode(bytes);
  }
}
