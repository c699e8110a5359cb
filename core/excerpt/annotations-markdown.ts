import type { ColorMeaning } from '../model/annotation.ts';
import type { ListedAnnotation } from '../model/annotation-list.ts';
import type { DocumentId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import { colorName } from '../tables/annotation-table.ts';
import { escapeMarkdown } from './escape.ts';

type Words = { language: Language; meanings: readonly ColorMeaning[] };

/** Annotations as Markdown, under a heading for each document. Passages are escaped; notes are Markdown already. */
export function renderAnnotations(annotations: readonly ListedAnnotation[], words: Words): string {
  const byDocument = new Map<DocumentId, ListedAnnotation[]>();
  for (const annotation of annotations) {
    const own = byDocument.get(annotation.documentId);
    if (own === undefined) byDocument.set(annotation.documentId, [annotation]);
    else own.push(annotation);
  }
  return `${[...byDocument.values()].map((own) => renderDocument(own, words)).join('\n\n')}\n`;
}

function renderDocument(annotations: readonly ListedAnnotation[], words: Words): string {
  const [first] = annotations;
  const head = [`# ${escapeLine(first?.documentTitle ?? '')}`, escapeLine(first?.issue ?? '')];
  return [...head, ...annotations.map((annotation) => renderOne(annotation, words))].join('\n\n');
}

function renderOne(annotation: ListedAnnotation, { language, meanings }: Words): string {
  const isEnglish = language === 'en';
  const { selector, note, tags, color, page, author, changedAt } = annotation;
  const facts = [
    page === null ? '' : isEnglish ? `p. ${page}` : `第${page}页`,
    escapeLine(colorName(color, meanings, language)),
    tags.map((tag) => `#${escapeLine(tag.replaceAll(/\s+/gu, '_'))}`).join(' '),
    annotation.state === 'orphan' ? (isEnglish ? 'not found in the text' : '失锚') : '',
    escapeLine(author),
    changedAt.slice(0, 10),
  ];
  const quote = escapeMarkdown(selector.quote).replaceAll(/^/gmu, '> ');
  return [quote, note, `— ${facts.filter((fact) => fact !== '').join(' · ')}`]
    .filter((part) => part !== '')
    .join('\n\n');
}

function escapeLine(text: string): string {
  return escapeMarkdown(text).replaceAll(/\s*\n\s*/gu, ' ');
}
