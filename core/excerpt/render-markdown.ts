import type { Language } from '../model/language.ts';
import type { DossierEntry, DossierModel } from './build-dossier.ts';
import { escapeMarkdown } from './escape.ts';
import { describePlace, getLabels, numberEntry, type ExcerptLabels } from './labels.ts';
import type { ExcerptBlock } from './slice-blocks.ts';

/** The dossier as Markdown (CommonMark with GFM tables): passages as quotations, documents as text. All text is escaped. */
export function renderMarkdown(dossier: DossierModel, language: Language): string {
  const labels = getLabels(language);
  const title = dossier.title.trim() === '' ? labels.untitled : dossier.title;
  const entries = dossier.entries.map((entry) => renderEntry(entry, labels, language));
  return `${[`# ${escapeLine(title)}`, ...entries].join('\n\n')}\n`;
}

function renderEntry(entry: DossierEntry, labels: ExcerptLabels, language: Language): string {
  const blocks = entry.blocks.map(renderBlock).join('\n\n');
  const tags = entry.tags.map(escapeLine).join(labels.comma);
  const parts = [
    entry.continues ? '' : `## ${escapeLine(`${numberEntry(entry.number, language)}${entry.documentTitle}`)}`,
    escapeLine(describePlace(entry, labels)),
    entry.isOrphan ? `*${labels.orphan}*` : '',
    entry.kind === 'passage' ? quote(blocks) : blocks,
    entry.note === '' ? '' : `**${labels.note}${labels.colon}** ${escapeParagraph(entry.note)}`,
    tags === '' ? '' : `**${labels.tags}${labels.colon}** ${tags}`,
    `**${labels.source}${labels.colon}** ${escapeLine(entry.source)}`,
  ];
  return parts.filter((part) => part !== '').join('\n\n');
}

function renderBlock(block: ExcerptBlock): string {
  if (block.kind === 'table') return renderTable(block.rows);
  return block.kind === 'heading' ? `**${escapeLine(block.text)}**` : escapeParagraph(block.text);
}

/** GFM wants a header row; the first row of a table is its header. */
function renderTable(rows: string[][]): string {
  const lines = rows.map((row) => `| ${row.map(escapeLine).join(' | ')} |`);
  const rule = `|${' --- |'.repeat(rows[0]?.length ?? 0)}`;
  return [lines[0] ?? '', rule, ...lines.slice(1)].join('\n');
}

function quote(markdown: string): string {
  return markdown
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

function escapeLine(text: string): string {
  return escapeMarkdown(text.replace(/\s+/gu, ' ').trim());
}

/** Line ends stay line ends: a backslash before one is a hard break. */
function escapeParagraph(text: string): string {
  return text
    .split('\n')
    .map(escapeLine)
    .filter((line) => line !== '')
    .join('\\\n');
}
