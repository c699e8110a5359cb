import { pathToFileURL } from 'node:url';
import { SUBSTITUTE_FONTS } from '#archive/facsimile/substitute-fonts.ts';
import { shippedFile } from '#archive/threads/shipped-file.ts';
import type { Flow, FlowItem } from './flow.ts';
import { escapeMarkup } from '../support/escape-markup.ts';

const FONT = SUBSTITUTE_FONTS.serif;

/** A page that a browser prints on A4, in one or two columns. */
export function printableHtml({ items }: Flow, columns: 1 | 2): string {
  return htmlPage(
    `@page { size: A4; margin: 28mm 24mm 24mm; }
body { margin: 0; font: 12pt/1.7 Printed; columns: ${String(columns)}; column-gap: 10mm; text-align: justify; }
.masthead, .column, .title, .document-number, .attachment-title, .subtitle, .speaker { text-align: center; }
.masthead { column-span: all; font-size: 16pt; }
.title { font-size: 16pt; column-span: ${columns === 2 ? 'all' : 'none'}; margin-top: 8mm; }
.column { margin-top: 6mm; }
p { margin: 0; text-indent: 2em; orphans: 2; widows: 2; }
.recipient, .masthead, .column, .title, .document-number, .attachment-title, .subtitle, .speaker { text-indent: 0; }
.signature, .date-line { text-align: right; padding-right: 2em; text-indent: 0; }
table { border-collapse: collapse; margin: 2mm 0; font-size: 10.5pt; column-span: all; }
td { border: 0.5pt solid; padding: 1mm 3mm; text-indent: 0; }`,
    items.map(element).join('\n'),
  );
}

/** A page of A4 that bears nothing but the running head of an issue: browsers print none on every page by themselves. */
export function runningHeadHtml({ head }: Flow): string {
  return htmlPage(
    '@page { size: A4; margin: 14mm 24mm; } body { margin: 0; font: 9pt Printed; text-align: center; }',
    escapeMarkup(head),
  );
}

/** A page in the font that stands in for those a file does not bring. */
export function htmlPage(style: string, body: string): string {
  const font = pathToFileURL(shippedFile(import.meta.url, FONT.name, FONT.inPackage)).href;
  return `<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><style>
@font-face { font-family: Printed; src: url('${font}'); }
${style}</style></head><body>${body}</body></html>`;
}

function element({ kind, lines, rows }: FlowItem): string {
  if (rows === null) return `<p class="${kind}">${lines.map(escapeMarkup).join('<br>')}</p>`;
  const printed = rows.map(
    (row) => `<tr>${row.map((cell) => `<td>${escapeMarkup(cell)}</td>`).join('')}</tr>`,
  );
  return `<table>${printed.join('')}</table>`;
}
