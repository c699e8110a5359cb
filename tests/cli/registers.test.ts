import { describe, expect, it } from 'vitest';
import { Archive } from '#archive/archive.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { startHostWithArchive } from '#tests/support/test-host.ts';
import { gazette } from './run-gazette.ts';

describe('registers that older rules drew', () => {
  it('are listed as they are, which is said on stderr', async () => {
    const { folder, importTexts, host } = await startHostWithArchive();
    await importTexts({ 'a.txt': bulletinText(1) });
    await host.close();
    const { code, stderr } = await gazette('register', folder, 'appointments');
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });

    const archive = await Archive.open(folder, { readOnly: false });
    archive.db.exec("UPDATE meta SET value = '0' WHERE key = 'registers_version'");
    archive.close();
    const older = await gazette('people', folder, '--json');
    expect(older.code).toBe(0);
    expect(older.stderr).toMatch(/^Older rules drew these registers; /);
    expect(JSON.parse(older.stdout)).toMatchObject({ people: expect.any(Array) as unknown });
  });
});
