import { escapeMarkup } from '../support/escape-markup.ts';
import type { Figure } from './figures.ts';
import { htmlPage } from './print-html.ts';
import { advancesOf, type SetPage } from './set-pages.ts';
import { THIN } from './write-ofd.ts';

/** The same pages as {@link writeOfd} writes, for a browser to print: a drawing of A4 for each, every character where it stands. */
export function drawnHtml(pages: readonly SetPage[]): string {
  return htmlPage(
    `@page { size: A4; margin: 0; }
body { margin: 0; }
svg { display: block; width: 210mm; height: 297mm; break-after: page; }
text { font-family: Printed; white-space: pre; }`,
    pages.map(svg).join('\n'),
  );
}

function svg({ lines, rules, figures }: SetPage): string {
  const shapes = [
    ...lines.map(({ x, y, size, text }) => textElement(text, size, `transform="translate(${x} ${y})"`)),
    ...rules.map(
      ([x0, y0, x1, y1]) => `<path d="M ${x0} ${y0} L ${x1} ${y1}" stroke="#000" stroke-width="${THIN}"/>`,
    ),
    ...figures.map(figureElement),
  ];
  return `<svg viewBox="0 0 210 297">${shapes.join('')}</svg>`;
}

function figureElement(figure: Figure): string {
  const transform = figure.matrix === undefined ? '' : `transform="matrix(${figure.matrix.join(' ')})"`;
  switch (figure.kind) {
    case 'path':
      return `<path d="${figure.data}" fill="${figure.fill ?? 'none'}" stroke="${figure.stroke ?? 'none'}" stroke-width="${figure.width}" ${transform}/>`;
    case 'text':
      return textElement(figure.text, figure.size, `fill="${figure.fill}" ${transform}`);
    case 'picture': {
      const source = `data:image/png;base64,${Buffer.from(figure.png).toString('base64')}`;
      return `<image href="${source}" width="1" height="1" preserveAspectRatio="none" ${transform}/>`;
    }
  }
}

function textElement(text: string, size: number, attributes: string): string {
  let at = 0;
  const places = advancesOf(text).map((advance) => {
    const place = at;
    at += advance * size;
    return place.toFixed(3);
  });
  return `<text x="${places.join(' ')}" y="0" font-size="${size}" ${attributes}>${escapeMarkup(text)}</text>`;
}
