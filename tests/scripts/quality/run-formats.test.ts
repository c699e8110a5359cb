import { expect, test } from 'vitest';
import { FORMATS } from '#scripts/formats/formats.ts';
import { FORMAT_OPTIONS, formatFormats, runFormats, TEXT_FLOOR } from '#scripts/quality/run-formats.ts';

test('issues come in from every format that needs no browser as they were written', async () => {
  const formats = FORMATS.filter(({ extension }) => extension !== 'pdf');
  const reports = await runFormats({ ...FORMAT_OPTIONS, issuesPerYear: 1 }, formats);
  expect(reports.map(({ source }) => source)).toEqual([
    'OFD, one column',
    'OFD, two columns',
    'DOCX',
    'HTML',
  ]);
  for (const { source, text, fields } of reports) {
    expect(text.of, source).toBeGreaterThan(5_000);
    expect(text.right / text.of, source).toBeGreaterThanOrEqual(TEXT_FLOOR);
    for (const field of ['title', 'document number', 'issuers', 'signing date', 'kind', 'table'])
      expect(fields.find((score) => score.field === field)?.f1, `${source}: ${field}`).toBe(1);
  }
  expect(formatFormats(reports)).toContain('OFD, two columns');
});
