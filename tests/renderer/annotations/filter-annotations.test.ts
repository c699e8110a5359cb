import { expect, test } from 'vitest';
import { annotationSchema } from '#core/model/annotation.ts';
import {
  filterAnnotations,
  groupByDocument,
  type ListedAnnotation,
} from '#renderer/annotations/filter-annotations.ts';

function listed(
  number: number,
  documentId: number,
  quote: string,
  note: string,
  tags: string[],
): ListedAnnotation {
  const range = { start: number, end: number + quote.length };
  const annotation = annotationSchema.parse({
    id: `00000000-0000-4000-8000-00000000000${number}`,
    documentId,
    style: 'highlight',
    color: 'amber',
    note,
    tags,
    selector: { quote, prefix: '', suffix: '', range, textVersion: 1 },
    range,
    state: 'anchored',
    awaiting: null,
    isShared: false,
    link: null,
    page: null,
    author: '王敏',
    createdAt: '2026-11-20T08:30:00.000Z',
    changedAt: '2026-11-20T08:30:00.000Z',
  });
  return { ...annotation, documentTitle: `文件${documentId}`, issue: '2024年第1期' };
}

const all = [
  listed(1, 7, '审批事项压减至27项', '对照上年', ['审批']),
  listed(2, 8, '存量用地', '', ['用地', 'GIS']),
  listed(3, 7, '问题清单公开', '督查', []),
];

test.each([
  ['', [1, 2, 3]],
  ['审批', [1]],
  ['#用地', [2]],
  ['gis', [2]],
  ['文件7 督查', [3]],
  ['王敏 2024年第1期', [1, 2, 3]],
  ['没有', []],
])('the filter %j leaves %j', (filter, numbers) => {
  const left = filterAnnotations(all, filter).map((annotation) => Number(annotation.id.slice(-1)));
  expect(left).toEqual(numbers);
});

test('annotations of one document stand together under its head', () => {
  const lines = groupByDocument(all).map((line) =>
    line.kind === 'document' ? `${line.title}（${line.count}）` : line.annotation.selector.quote,
  );
  expect(lines).toEqual(['文件7（2）', '审批事项压减至27项', '问题清单公开', '文件8（1）', '存量用地']);
});
