import type { Language } from '../model/language.ts';
import { hasContents, type DossierEntry, type DossierModel } from './build-dossier.ts';
import { dossierStyles } from './dossier-styles.ts';
import { parseNote, pointMark, type NoteSpan } from '../notes/parse-note.ts';
import { escapeHtml } from './escape.ts';
import { describeOrigin, describePlace, getLabels, numberEntry, type ExcerptLabels } from './labels.ts';
import type { ExcerptBlock } from './slice-blocks.ts';

/**
 * The dossier as one complete page of HTML: a sheet on the screen, A4 pages in print and PDF. It loads nothing and runs
 * nothing (its own Content-Security-Policy says so); fonts may be added by the application under `app:`. All text is escaped.
 */
export function renderHtml(dossier: DossierModel, language: Language): string {
  const labels = getLabels(language);
  const title = dossier.title.trim() === '' ? labels.untitled : dossier.title;
  const policy = "default-src 'none'; style-src 'unsafe-inline' app:; font-src app: data:";
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${escapeHtml(title)}</title>
<style>${dossierStyles(title)}</style>
</head>
<body>
<main>
<header class="head">
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(describeOrigin(dossier, labels))}</p>
</header>
${hasContents(dossier) ? renderContents(dossier, language) : ''}
${dossier.entries.map((entry, index) => renderEntry(entry, index, language)).join('\n')}
</main>
</body>
</html>
`;
}

function renderContents({ entries }: DossierModel, language: Language): string {
  const labels = getLabels(language);
  const lines = entries.map((entry, index) => {
    if (entry.continues) return '';
    const place = describePlace(entry, labels);
    const name = `${escapeHtml(entry.documentTitle)}<small>${escapeHtml(place)}</small>`;
    return `<li><span>${numberEntry(entry.number, language)}</span><a href="#entry-${index + 1}">${name}</a></li>`;
  });
  return `<nav class="contents"><h2>${labels.contents}</h2><ol>${lines.join('')}</ol></nav>`;
}

function renderEntry(entry: DossierEntry, index: number, language: Language): string {
  const labels = getLabels(language);
  const number = numberEntry(entry.number, language);
  const parts = [
    entry.continues
      ? ''
      : `<h2>${number}${language === 'en' ? ' ' : ''}${escapeHtml(entry.documentTitle)}</h2>`,
    `<p class="place">${escapeHtml(describePlace(entry, labels))}</p>`,
    entry.isOrphan ? `<p class="warning">${labels.orphan}</p>` : '',
    `<div class="passage${entry.kind === 'passage' ? ' quoted' : ''}${entry.isOrphan ? ' orphan' : ''}">`,
    ...entry.blocks.map((block) => renderBlock(block, entry.kind === 'document')),
    '</div>',
    entry.note === '' ? '' : renderNote(entry, labels),
    entry.tags.length === 0 ? '' : renderLine('tags', labels.tags, entry.tags.join(labels.comma), labels),
    renderLine('source', labels.source, entry.source, labels),
  ];
  const inner = parts.filter((part) => part !== '').join('\n');
  return `<section class="entry${entry.continues ? ' continues' : ''}" id="entry-${index + 1}">\n${inner}\n</section>`;
}

/** A note in one paragraph, whose lines are kept: bold and italic as they are meant, points with their marks. */
function renderNote({ note }: DossierEntry, labels: ExcerptLabels): string {
  const lines = parseNote(note).map((block) => pointMark(block) + block.spans.map(renderSpan).join(''));
  return `<p class="remark"><b>${labels.note}${labels.colon}</b>${lines.join('\n')}</p>`;
}

function renderSpan({ text, isBold, isItalic }: NoteSpan): string {
  const words = isItalic ? `<em>${escapeHtml(text)}</em>` : escapeHtml(text);
  return isBold ? `<strong>${words}</strong>` : words;
}

function renderLine(kind: string, label: string, text: string, labels: ExcerptLabels): string {
  return `<p class="${kind}"><b>${label}${labels.colon}</b>${escapeHtml(text)}</p>`;
}

/** Whole tables begin with their header, which print repeats on each page; of a part that is not known. */
function renderBlock(block: ExcerptBlock, isWhole: boolean): string {
  if (block.kind !== 'table') return `<p class="${block.kind}">${escapeHtml(block.text)}</p>`;
  const [header = [], ...others] = block.rows;
  if (!isWhole) return `<table><tbody>${renderRows(block.rows, 'td')}</tbody></table>`;
  return `<table><thead>${renderRows([header], 'th')}</thead><tbody>${renderRows(others, 'td')}</tbody></table>`;
}

function renderRows(rows: string[][], cell: 'th' | 'td'): string {
  return rows
    .map((row) => `<tr>${row.map((text) => `<${cell}>${escapeHtml(text)}</${cell}>`).join('')}</tr>`)
    .join('\n');
}
