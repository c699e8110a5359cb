import type { SourceText } from '#core/model/source-text.ts';

/** A plain text as an importer hands it over. */
export function sourceOf(text: string, name = 'yunxi.txt'): SourceText {
  return { text, mediaType: 'text/plain', encoding: 'utf-8', name, warnings: [] };
}

/** Breaks paragraphs into lines of a column, two characters less in the first, with an empty line between lines. */
export function wrapColumn(paragraphs: readonly string[], width = 18): string {
  const lines = paragraphs.flatMap((paragraph) => {
    const pieces = [paragraph.slice(0, width - 2)];
    for (let at = width - 2; at < paragraph.length; at += width) pieces.push(paragraph.slice(at, at + width));
    return pieces;
  });
  return lines.join('\n\n');
}
