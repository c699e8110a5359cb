import { expect, test } from 'vitest';
import { annotationFilterSchema } from '#core/model/annotation-list.ts';
import { chosenOf, countedBy, FACETS, isNarrowed, withChosen } from '#renderer/annotations/browser/facets.ts';

const VALUES = {
  state: ['orphan', 'moved'],
  color: ['green', 'rose'],
  tag: ['防汛', '待查'],
  style: ['underline'],
  author: ['甲', ''],
  shared: ['1'],
  documentKind: ['notice'],
  issuer: ['甲市人民政府'],
  issue: ['3', '7'],
} as const;

test.each(FACETS)('what is chosen of %s is a filter of the contract, and is read back', (facet) => {
  const filter = withChosen({ text: '甲' }, facet, [...VALUES[facet]]);
  expect(annotationFilterSchema.parse(filter)).toEqual(filter);
  expect([...chosenOf(filter, facet)].sort()).toEqual([...VALUES[facet]].sort());
  expect(isNarrowed(filter)).toBe(true);
  expect(isNarrowed(withChosen(filter, facet, []))).toBe(false);
});

test('a facet is counted as if nothing of it were chosen; of tags, which must all hold, with what is chosen', () => {
  const filter = withChosen(withChosen({ text: '' }, 'color', ['green']), 'tag', ['防汛']);
  expect(chosenOf(countedBy(filter, 'color'), 'color')).toEqual([]);
  expect(chosenOf(countedBy(filter, 'color'), 'tag')).toEqual(['防汛']);
  expect(chosenOf(countedBy(filter, 'tag'), 'tag')).toEqual(['防汛']);
});
