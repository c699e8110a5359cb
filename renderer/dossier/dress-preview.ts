// The same fonts that the printing window is given; the path stands beside the page of the window.
const FONTS = '<link rel="stylesheet" href="fonts/fonts.css">';

/** A rendered dossier with the fonts that ship; they come first, so that its own style has the last word on type. */
export function dressPreview(html: string): string {
  const head = /<head(?:\s[^>]*)?>/iu.exec(html);
  if (head === null) return FONTS + html;
  const end = head.index + head[0].length;
  return html.slice(0, end) + FONTS + html.slice(end);
}
