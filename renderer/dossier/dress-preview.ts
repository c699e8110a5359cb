// The same fonts that the printing window is given; the path stands beside the page of the window.
const FONTS = '<link rel="stylesheet" href="fonts/fonts.css">';

const SHEET = `<style>
  html { background: #d9d4c8; }
  @media screen {
    body { box-sizing: border-box; width: 210mm; min-height: 297mm; margin: 24px auto !important;
      padding: 25mm 22mm !important; background: #fff; box-shadow: 0 2px 18px #0003; }
  }
</style>`;

/** A rendered dossier as a sheet of A4 on a desk, with the fonts that ship; its own style has the last word on type. */
export function dressPreview(html: string): string {
  const head = /<head(?:\s[^>]*)?>/iu.exec(html);
  const withFonts =
    head === null
      ? FONTS + html
      : html.slice(0, head.index + head[0].length) + FONTS + html.slice(head.index + head[0].length);
  return withFonts.includes('</head>')
    ? withFonts.replace('</head>', () => `${SHEET}</head>`)
    : withFonts + SHEET;
}
