import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { Issue } from '#core/model/issue.ts';
import { originalPath } from '#archive/holdings/originals.ts';
import { printNotice } from '#tests/support/print-notice.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { failing, json } from './run-gazette.ts';

const PATIENCE_MS = 120_000;

/** An archive with a scan that waits, and its issue. */
async function archiveWithScan(): Promise<{ folder: string; issue: Issue | undefined }> {
  const folder = join(makeTempFolder(), '档案库');
  await json('init', folder);
  const file = join(makeTempFolder(), '防汛通知.png');
  writeFileSync(file, await printNotice());
  const { imported } = await json<{ imported: Issue[] }>('import', folder, file);
  return { folder, issue: imported[0] };
}

it(
  'recognises what waits, once',
  async () => {
    const { folder, issue } = await archiveWithScan();
    expect(await json('ocr', folder)).toEqual({ pages: 1, issues: [issue?.id], failed: [] });
    const { total } = await json<{ total: number }>('search', folder, '防汛物资');
    expect(total).toBe(1);
    expect(await json('ocr', folder)).toEqual({ pages: 0, issues: [], failed: [] });
  },
  PATIENCE_MS,
);

it(
  'ends with 1 and says why where no page can be recognised',
  async () => {
    const { folder, issue } = await archiveWithScan();
    const original = join(
      folder,
      'originals',
      ...originalPath(issue?.original.sha256 ?? '', '.png').split('/'),
    );
    chmodSync(original, 0o666);
    rmSync(original);
    const { code, answer } = await failing('ocr', folder);
    expect({ code, error: answer.error.code }).toEqual({ code: 1, error: 'correction/original-missing' });
  },
  PATIENCE_MS,
);
