import { expect, test } from 'vitest';
import { issueSchema } from '#core/model/issue.ts';
import type { ImportReport } from '#core/model/job.ts';
import { countRows, fileRows, FILTERS, passes } from '#renderer/imports/file-rows.ts';

function issue(name: string, confidence: number): ImportReport['imported'][number] {
  const held = issueSchema.parse({
    ...{ id: 1, bulletinId: 1, bulletin: '公报', year: 2024, number: 1, title: '公报 2024年第1期' },
    ...{ publishedOn: null, pages: null, documents: 3, importedAt: '2026-11-20T08:30:00.000Z', warnings: [] },
    original: { sha256: 'a'.repeat(64), bytes: 1, name, mediaType: 'text/plain', encoding: 'utf-8' },
  });
  return { ...held, file: `/盘/${name}`, confidence };
}

const report: ImportReport = {
  imported: [issue('甲.txt', 0.9), issue('乙.txt', 0.3), issue('丙.txt', 0.6)],
  skipped: [
    { file: '/盘/丁.txt', reason: 'already-imported' },
    { file: 'C:\\盘\\戊.exe', reason: 'not-a-bulletin-file' },
  ],
  failed: [{ file: '/盘/己.txt', failure: { code: 'import/empty', context: {}, ref: null } }],
};

test('the least sure files come first, then what cannot be imported, then what is passed over', () => {
  expect(fileRows(report).map(({ name, state }) => [name, state])).toEqual([
    ['乙.txt', 'fresh'],
    ['丙.txt', 'fresh'],
    ['甲.txt', 'fresh'],
    ['己.txt', 'failed'],
    ['丁.txt', 'held'],
    ['戊.exe', 'other'],
  ]);
});

test('each filter counts what it shows, and nothing is under no filter but the first', () => {
  const rows = fileRows(report);
  const counts = countRows(rows);
  expect(counts).toEqual({ all: 6, fresh: 3, unsure: 2, held: 1, failedFiles: 2 });
  for (const filter of FILTERS)
    expect(rows.filter((row) => passes(row, filter))).toHaveLength(counts[filter]);
  expect(counts.fresh + counts.held + counts.failedFiles).toBe(counts.all);
});
