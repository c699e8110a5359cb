import type { TFunction } from 'i18next';
import type { Change } from '#core/model/correction.ts';

const LONGEST = 60;

/** A change in words: what was changed, what stood there and what stands there now; null where there is no such side. */
export type ChangeWords = { what: string; before: string | null; after: string | null };

/** Tells a change to people; `before` is what the reading said, in the shape of a change, as far as it is known. */
export function describeChange(t: TFunction, change: Change, before: Change | null): ChangeWords {
  switch (change.change) {
    case 'set-issue':
    case 'set-document':
      return {
        what: Object.keys(change.fields)
          .map((field) => nameOfField(t, change.change, field))
          .join(t('common.separator')),
        before: before !== null && 'fields' in before ? wordsOfFields(t, before.fields) : null,
        after: wordsOfFields(t, change.fields),
      };
    case 'set-block':
      return {
        what: t('correction.changes.set-block'),
        before: before?.change === 'set-block' ? nameOfKind(t, before) : null,
        after: nameOfKind(t, change),
      };
    case 'set-text':
      return { what: t('correction.changes.set-text'), before: wordsOf(before), after: shorten(change.text) };
    case 'set-page':
      return {
        what: t(`correction.changes.set-page-${change.scope}`),
        before: before?.change === 'set-page' ? t('issue.page', { page: before.page }) : null,
        after: t('issue.page', { page: change.page }),
      };
    case 'split-block':
      return {
        what: t('correction.changes.split-block'),
        before: wordsOf(before),
        after: `${change.before.slice(-LONGEST / 2)} ‖`,
      };
    case 'begin-document':
    case 'join-document':
    case 'join-block':
    case 'set-aside':
    case 'take-in':
      return { what: t(`correction.changes.${change.change}`), before: wordsOf(before), after: null };
  }
}

function nameOfField(t: TFunction, change: 'set-issue' | 'set-document', field: string): string {
  return change === 'set-issue'
    ? t(`correction.issueFields.${field}` as 'correction.issueFields.year')
    : t(`correction.fields.${field}` as 'correction.fields.title');
}

/** 三级标题, 正文: the kind of a block with its level. */
export function nameOfKind(t: TFunction, block: { kind: string; level: number | null }): string {
  const kind = t(`correction.kinds.${block.kind}` as 'correction.kinds.title');
  return block.level === null ? kind : t('correction.kindLevel', { kind, level: block.level });
}

function wordsOfFields(t: TFunction, fields: object): string {
  return Object.entries(fields)
    .map(([field, value]: [string, unknown]) => wordsOfValue(t, field, value))
    .join(' · ');
}

/** One value of a fact in words. */
export function wordsOfValue(t: TFunction, field: string, value: unknown): string {
  if (Array.isArray(value) && value.length > 0) return value.join(t('common.separator'));
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return t('correction.none');
  return field === 'kind' ? t(`kinds.${value}` as 'kinds.notice') : value;
}

function wordsOf(before: Change | null): string | null {
  return before?.change === 'set-text' ? shorten(before.text) : null;
}

/** The beginning of a text, on one line. */
export function shorten(text: string): string {
  const single = text.replace(/\s+/gu, ' ').trim();
  return single.length > LONGEST ? `${single.slice(0, LONGEST)}…` : single;
}
