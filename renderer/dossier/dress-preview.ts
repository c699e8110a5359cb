/** The font faces of this window under the family names that a printed page uses. */
function fontFaces(): string {
  const faces: string[] = [];
  for (const sheet of document.styleSheets) {
    for (const rule of sheet.cssRules) {
      if (!(rule instanceof CSSFontFaceRule)) continue;
      const base = sheet.href ?? document.baseURI;
      faces.push(
        rule.cssText
          .replaceAll(' Variable"', '"')
          .replaceAll(/url\("([^"]+)"\)/gu, (_, url: string) => `url("${new URL(url, base).href}")`),
      );
    }
  }
  return faces.join('\n');
}

const SHEET = `
  html { background: #d9d4c8; }
  @media screen {
    body { box-sizing: border-box; width: 210mm; min-height: 297mm; margin: 24px auto !important; padding: 25mm 22mm !important;
      background: #fff; box-shadow: 0 2px 18px #0003; }
  }
`;

/** A rendered dossier as a sheet of A4 on a desk, with the fonts that ship. */
export function dressPreview(html: string): string {
  const dress = `<style>${fontFaces()}${SHEET}</style>`;
  return html.includes('</head>') ? html.replace('</head>', () => `${dress}</head>`) : dress + html;
}
