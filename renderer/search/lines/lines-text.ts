import type { TFunction } from 'i18next';
import type { ConcordanceLine } from '#core/model/search.ts';
import { formatPages, joinFacts } from '../../i18n/format.ts';

/** Where a line stands: title, document number, issue, page, as far as they are known. */
export function sourceOfLine(t: TFunction, line: ConcordanceLine): string {
  const title = line.title === '' ? t('reader.untitled') : line.title;
  return joinFacts([title, line.documentNumber, line.issue, formatPages(t, line.page, null)]);
}

/** A piece of text on one line, as a reader would read it out. */
export function onOneLine(text: string): string {
  return text.replace(/\s*\n\s*/gu, ' ').replace(/\t/gu, ' ');
}

/** Lines as plain text to be pasted anywhere: each with its surroundings, then its source. */
export function textOfLines(t: TFunction, lines: readonly ConcordanceLine[]): string {
  return lines
    .map((line) => {
      const words = onOneLine(`……${line.left}【${line.hit}】${line.right}……`);
      return `${words}\n——${sourceOfLine(t, line)}`;
    })
    .join('\n\n');
}
