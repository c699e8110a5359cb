import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import type { JobResult } from '#core/model/job.ts';
import { startMessages } from '#renderer/i18n/i18n.ts';
import { JobReport } from '#renderer/imports/report/JobReport.tsx';

beforeAll(startMessages);

const report = {
  file: '/盘/备份.sqlite',
  verified: false,
  missing: ['ab/cd/lost.txt'],
  changed: ['ef/01/bad.txt'],
};

test.each<JobResult>([
  { kind: 'backup', report },
  { kind: 'restore', report },
])('a $kind without all originals says which ones', (result) => {
  const html = renderToStaticMarkup(<JobReport result={result} />);
  expect(
    ['/盘/备份.sqlite', 'ab/cd/lost.txt', 'ef/01/bad.txt'].filter((text) => !html.includes(text)),
  ).toEqual([]);
  expect(html).toContain('is-bad');
});

test('reading again says how many issues changed, what waits, and which failed and why', () => {
  const failure = { code: 'correction/original-missing', context: {}, ref: null } as const;
  const result = {
    kind: 'reread',
    report: {
      issues: 7,
      changed: [3],
      notPlaced: [11, 12],
      failed: [{ issueId: 5, issue: '云溪公报', failure }],
    },
  } as unknown as JobResult; // ids without their brands
  const html = renderToStaticMarkup(<JobReport result={result} />);
  expect(
    ['7', '2', '云溪公报', 'correction/original-missing'].filter((text) => !html.includes(text)),
  ).toEqual([]);
});

test.each<JobResult>([
  { kind: 'backup', report: { ...report, verified: true, missing: [], changed: [] } },
  { kind: 'restore', report: { ...report, verified: true, missing: [], changed: [] } },
])('a whole $kind raises no alarm', (result) => {
  expect(renderToStaticMarkup(<JobReport result={result} />)).not.toContain('is-bad');
});
