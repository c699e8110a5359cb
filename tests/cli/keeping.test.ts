import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { startHost } from '#tests/support/test-host.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { archiveWithIssue, failing, gazette, json } from './run-gazette.ts';

const OK = { ok: true, messages: [] };
let folder: string;

beforeEach(async () => {
  ({ folder } = await archiveWithIssue());
});

/** The one original of the archive, as a path below originals/. */
function originalOf(archive: string): string {
  const [original = ''] = readdirSync(join(archive, 'originals'), {
    recursive: true,
    encoding: 'utf8',
  }).filter((name) => name.endsWith('.txt'));
  return original.replaceAll('\\', '/');
}

describe('gazette verify', () => {
  it('ends with code 1 and its report where an original is lost', async () => {
    const original = originalOf(folder);
    rmSync(join(folder, 'originals', original));
    expect(await failing('verify', folder)).toMatchObject({
      code: 1,
      answer: {
        ok: false,
        originals: { checked: 1, changed: [], missing: [original], untracked: [] },
        database: OK,
        index: { ...OK, documents: 2, indexed: 2 },
        error: { code: 'keeping/damage-found' },
      },
    });
    const { code, stdout, stderr } = await gazette('verify', folder);
    expect(code).toBe(1);
    expect(stdout).toContain(`missing ${original}`);
    expect(stderr).toMatch(/\[keeping\/damage-found\]\n$/);
  });
});

describe('gazette backup and restore', () => {
  it('end with code 1 and their report where a copy could not be verified', async () => {
    const original = originalOf(folder);
    rmSync(join(folder, 'originals', original));
    const told = { verified: false, missing: [original], error: { code: 'keeping/damage-found' } };
    const backup = await failing('backup', folder, makeTempFolder());
    expect(backup).toMatchObject({ code: 1, answer: told });
    const restored = join(makeTempFolder(), 'restored');
    const back = await failing('restore', String(backup.answer.file), restored);
    expect(back).toMatchObject({ code: 1, answer: told });
    expect((await json('issues', restored)).issues).toHaveLength(1);
  });
});

describe('an archive that is open in another program', () => {
  it.each([
    ['verify', []],
    ['backup', [makeTempFolder]],
  ])('is only read by %s, which says so on stderr', async (command, targets) => {
    const { get } = startHost();
    await get('archive.open', { folder });
    const { code, stdout, stderr } = await gazette(
      command,
      folder,
      ...targets.map((make) => make()),
      '--json',
    );
    expect({ code, stderr }).toEqual({
      code: 0,
      stderr: 'Another program is writing to this archive; it is only read.\n',
    });
    expect(JSON.parse(stdout)).toMatchObject(command === 'verify' ? { ok: true } : { verified: true });
  });

  it('is not imported into', async () => {
    const { get } = startHost();
    await get('archive.open', { folder });
    const file = join(makeTempFolder(), '第2期.txt');
    writeFileSync(file, '云溪区人民政府公报');
    expect(await failing('import', folder, file)).toMatchObject({
      code: 1,
      answer: { error: { code: 'archive/locked' } },
    });
  });
});
