import { APP_ORIGIN } from '../app-origin.ts';

const LINK = `<link rel="stylesheet" href="${APP_ORIGIN}/fonts/fonts.css">`;

/** The document with the shipped fonts linked at the head of its head, so that its own style has the last word. */
export function withFonts(html: string): string {
  const head = /<head(?:\s[^>]*)?>/i.exec(html);
  if (head === null) return `${LINK}${html}`;
  const end = head.index + head[0].length;
  return `${html.slice(0, end)}${LINK}${html.slice(end)}`;
}
