import type { TFunction } from 'i18next';
import type { Change } from '#core/model/correction.ts';

const LONGEST = 60;

/** A change in words: what was changed, what stood there and what stands there now; null where there is no such side. `isText`: a stretch of text. */
export type ChangeWords = { what: string; before: string | null; after: string | null; isText: boolean };

/** Tells a change to people; `before` is what the reading said, in the shape of a change, as far as it is known. */
export function describeChange(t: TFunction, change: Change, before: Change | null): ChangeWords {
  const isText = change.change === 'set-text';
  return { what: nameOfChange(t, change), before: beforeOf(t, before), after: afterOf(t, change), isText };
}

function nameOfChange(t: TFunction, change: Change): string {
  switch (change.change) {
    case 'set-issue':
    case 'set-document':
      return Object.keys(change.fields)
        .map((field) => nameOfField(t, change.change, field))
        .join(t('common.separator'));
    case 'set-page':
      return t(`correction.changes.set-page-${change.scope}`);
    case 'set-block':
    case 'set-text':
    case 'split-block':
    case 'begin-document':
    case 'join-document':
    case 'join-block':
    case 'set-aside':
    case 'take-in':
      return t(`correction.changes.${change.change}`);
  }
}

function beforeOf(t: TFunction, before: Change | null): string | null {
  return before === null || before.change === 'split-block' ? null : afterOf(t, before);
}

function afterOf(t: TFunction, change: Change): string | null {
  switch (change.change) {
    case 'set-issue':
    case 'set-document':
      return wordsOfFields(t, change.fields);
    case 'set-block':
      return nameOfKind(t, change);
    case 'set-text':
      return change.text;
    case 'set-page':
      return t('issue.page', { page: change.page });
    case 'split-block':
      return `${change.before.slice(-LONGEST / 2)} ‖`;
    case 'begin-document':
    case 'join-document':
    case 'join-block':
    case 'set-aside':
    case 'take-in':
      return null;
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

/** The beginning of a text, on one line. */
export function shorten(text: string): string {
  const single = text.replace(/\s+/gu, ' ').trim();
  return single.length > LONGEST ? `${single.slice(0, LONGEST)}…` : single;
}
