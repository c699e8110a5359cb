import { renderToStaticMarkup } from 'react-dom/server';
import { beforeAll, expect, test } from 'vitest';
import type { JobResult } from '#core/model/job.ts';
import { startMessages } from '#renderer/i18n/i18n.ts';
import { JobReport } from '#renderer/imports/JobReport.tsx';

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

test.each<JobResult>([
  { kind: 'backup', report: { ...report, verified: true, missing: [], changed: [] } },
  { kind: 'restore', report: { ...report, verified: true, missing: [], changed: [] } },
])('a whole $kind raises no alarm', (result) => {
  expect(renderToStaticMarkup(<JobReport result={result} />)).not.toContain('is-bad');
});
