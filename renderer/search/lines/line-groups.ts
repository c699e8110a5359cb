import type { TFunction } from 'i18next';
import type { ConcordanceLine, LineOrder } from '#core/model/search.ts';

/** What stands above the lines of one issue, issuer or year; null for orders that make no groups. */
export function groupOf(t: TFunction, order: LineOrder, line: ConcordanceLine): string | null {
  switch (order) {
    case 'issue':
      return line.issue === '' ? t('search.lines.noIssue') : line.issue;
    case 'issuer':
      return line.issuers.length === 0
        ? t('search.lines.noIssuer')
        : line.issuers.join(t('common.separator'));
    case 'date':
    case 'date-oldest':
      return line.date === null ? t('issue.undated') : t('issue.year', { year: line.date.slice(0, 4) });
    case 'relevance':
    case 'left':
    case 'right':
      return null;
  }
}

/** The heading above a line: the name of its group where it is another one than that of the line before. */
export function headingOf(
  t: TFunction,
  order: LineOrder,
  { line, before, index }: { line: ConcordanceLine; before: ConcordanceLine | undefined; index: number },
): string | null {
  const group = groupOf(t, order, line);
  if (group === null || index === 0) return group;
  // The line before is not read yet: a heading that may be wrong is worse than one that comes late.
  return before === undefined || groupOf(t, order, before) === group ? null : group;
}
