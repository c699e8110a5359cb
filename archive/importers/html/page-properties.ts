import { defaultTreeAdapter, type DefaultTreeAdapterTypes } from 'parse5';
import type { SourceProperties } from '#core/model/source-text.ts';

type Node = DefaultTreeAdapterTypes.Node;

const LONGEST = 300;
const MAX_NODES = 20_000;
/** Names that 《政府网站发展指引》 gives to the title and the origin of an article, and their like. */
const TITLE = /^(?:articletitle|article_title|title|og:title|dc\.title)$/i;
const ORIGIN = /^(?:contentsource|source|author_unit|dc\.publisher)$/i;
/** 标题_政务公开_云溪区人民政府: a site writes its own name and sections behind the title. */
const SITE_TAIL = /\s*(?:[_|｜»]|\s[-–—]{1,2}\s|--).*$/u;

/** What the head of a page says of the text that the page shows; its article's own title goes before that of the window. */
export function readProperties(document: DefaultTreeAdapterTypes.Document): SourceProperties {
  let title: string | null = null;
  let windowTitle: string | null = null;
  let origin: string | null = null;
  for (const element of headElements(document)) {
    if (element.tagName === 'title') windowTitle ??= tidy(textOf(element).replace(SITE_TAIL, ''));
    if (element.tagName !== 'meta') continue;
    const name = attribute(element, 'name') ?? attribute(element, 'property') ?? '';
    if (TITLE.test(name)) title ??= tidy(attribute(element, 'content') ?? '');
    if (ORIGIN.test(name)) origin ??= tidy(attribute(element, 'content') ?? '');
  }
  return { title: title ?? windowTitle, origin };
}

/** The elements of a page, its first ones only: a head is short. */
function headElements(document: DefaultTreeAdapterTypes.Document): DefaultTreeAdapterTypes.Element[] {
  const found: DefaultTreeAdapterTypes.Element[] = [];
  const stack: Node[] = [document];
  for (let seen = 0; seen < MAX_NODES; seen += 1) {
    const node = stack.pop();
    if (node === undefined) break;
    if (defaultTreeAdapter.isElementNode(node)) {
      if (node.tagName === 'title' || node.tagName === 'meta') found.push(node);
      if (node.tagName === 'svg') continue;
    }
    if ('childNodes' in node) stack.push(...node.childNodes.slice(0, MAX_NODES).reverse());
  }
  return found;
}

function attribute(element: DefaultTreeAdapterTypes.Element, name: string): string | null {
  return element.attrs.find((candidate) => candidate.name === name)?.value ?? null;
}

function textOf(element: DefaultTreeAdapterTypes.Element): string {
  return element.childNodes.map((node) => (defaultTreeAdapter.isTextNode(node) ? node.value : '')).join('');
}

function tidy(text: string): string | null {
  const plain = text.replace(/\s+/g, ' ').trim();
  return plain === '' || plain.length > LONGEST ? null : plain;
}
