import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '#core/query/parse-query.ts';
import type { QueryForm } from '#core/query/query-form.ts';
import type { QueryNode, TermNode } from '#core/query/query-tree.ts';
import { writeQuery } from '#core/query/write-query.ts';
import { toSearchForm } from '#core/text/search-form.ts';

const anything = fc.array(
  fc.oneof(
    fc.constantFrom('"', '“', '”', '„', '＂', '(', ')', '（', '）', ' ', '　', '  ', '|', '｜', '-', '~句', ' ~段 ', '=', ',', '，'),
    fc.constantFrom('OR', ' NOT ', 'NEAR', 'NEAR(', ', 5)', '标题:', '年：', '*', '?', '2024年', '三号', '2.7', '沈', '波', '教育', 'a'),
    fc.string({ unit: 'binary', maxLength: 2 }),
  ),
  { maxLength: 6 },
).map((pieces) => pieces.join('')); // prettier-ignore
const words = fc
  .array(fc.constantFrom('沈', '波', '2.7', '教育', ' ', ' ', '  '), { maxLength: 4 })
  .map((pieces) => pieces.join(''));
/** Mostly empty, so that what a field says is also tried where it is all that is said. */
const text = fc.oneof({ weight: 4, arbitrary: fc.constant('') }, anything, words);
const year = fc.option(fc.integer({ min: 1900, max: 2100 }));
const day = fc.option(
  fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)),
); // prettier-ignore
const form: fc.Arbitrary<QueryForm> = fc.record({
  all: text,
  phrase: text,
  any: text,
  none: text,
  near: fc.record({
    words: text,
    within: fc.oneof(
      fc.record({ unit: fc.constant('character' as const), distance: fc.nat(999_999) }),
      fc
        .constantFrom('sentence' as const, 'paragraph' as const, 'article' as const)
        .map((unit) => ({ unit })),
    ),
  }),
  title: text,
  number: text,
  issuer: text,
  column: text,
  yearFrom: year,
  yearTo: year,
  dateFrom: day,
  dateTo: day,
  note: text,
  tag: text,
});

const fold = (words: string): string => toSearchForm(words.replace(/[\s\u0085]+/g, ' ')).text;
const split = (field: string): string[] => field.split(/\s+/).map(fold).filter(Boolean);

/** Single Han characters one space apart are a name. */
function splitPadded(field: string): string[] {
  const parts = field.split(/(\s+)/);
  const isSingle = (part = ''): boolean => /^\p{Script=Han}$/u.test(part);
  return parts
    .map((part, at) => (part.length === 1 && isSingle(parts[at - 1]) && isSingle(parts[at + 1]) && /\s/.test(part) ? '' : part))
    .join('')
    .split(/\s+/)
    .map(fold)
    .filter(Boolean);
} // prettier-ignore

/** What a form asks for, each wish as a line. */
function wishesOf(asked: QueryForm): string[] {
  const value = (name: string, field: string): string[] =>
    fold(field) === '' ? [] : [`${name} ${fold(field.trim())}`];
  const range = (name: string, ends: (number | string | null)[]): string[] => {
    if (ends.every((end) => end === null)) return [];
    const [from, to] = ends.includes(null) ? ends : ends.toSorted();
    return [`${name} ${String(from)} ${String(to)}`];
  };
  const any = split(asked.any);
  const near = split(asked.near.words);
  const { within } = asked.near;
  const isNear = near.length > 1;
  return [
    ...splitPadded(asked.all),
    ...(fold(asked.phrase) === '' ? [] : [fold(asked.phrase)]),
    ...(any.length > 1 ? [`any ${any.join(' / ')}`] : any),
    ...(isNear
      ? [`${within.unit} ${'distance' in within ? within.distance : ''} ${near.join(' / ')}`]
      : near),
    ...splitPadded(asked.title).map((word) => `title ${word}`),
    ...value('number', asked.number),
    ...value('issuer', asked.issuer),
    ...value('column', asked.column),
    ...range('year', [asked.yearFrom, asked.yearTo]),
    ...range('date', [asked.dateFrom, asked.dateTo]),
    ...splitPadded(asked.note).map((word) => `note ${word}`),
    ...value('tag', asked.tag),
    ...split(asked.none).map((word) => `not ${word}`),
  ];
}

const typedForm = (term: TermNode): string => term.forms[0];

/** The same of a tree. */
function wishesOfTree(node: QueryNode): string[] {
  switch (node.kind) {
    case 'and':
      return node.children.flatMap(wishesOfTree);
    case 'or': {
      // A word that is a document number also finds the document that bears it, and the number as it is printed.
      const own = node.children.find(({ kind }) => kind !== 'document-number');
      if (own !== node.children[0]) return own === undefined ? [] : wishesOfTree(own);
      return [`any ${node.children.flatMap(wishesOfTree).join(' / ')}`];
    }
    case 'not':
      return wishesOfTree(node.child).map((wish) => `not ${wish}`);
    case 'term':
      return [typedForm(node)];
    case 'field':
      return [`${node.field} ${typedForm(node.term)}`];
    case 'together': {
      const { within } = node;
      const parts = node.parts.map((terms) => terms.map(typedForm).join('|')).join(' / ');
      return [`${within.unit} ${'distance' in within ? within.distance : ''} ${parts}`];
    }
    case 'numbers':
      return [`${node.field} ${String(node.from)} ${String(node.to)}`];
    case 'dates':
      return [`date ${String(node.from)} ${String(node.to)}`];
    case 'document-number':
      return [];
  }
}

describe('a query that a form writes', () => {
  it('asks for what the form says, whatever is typed into it', () => {
    fc.assert(
      fc.property(form, (asked) => {
        const query = writeQuery(asked);
        const wishes = query === '' ? [] : wishesOfTree(parseQuery(query).tree);
        expect(wishes).toEqual(wishesOf(asked));
      }),
      { numRuns: 10_000 },
    );
  });
});
