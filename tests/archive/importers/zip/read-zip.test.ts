import { describe, expect, it } from 'vitest';
import { readZip, ZIP_LIMITS } from '#archive/importers/zip/read-zip.ts';
import { encodeLegacy } from '#tests/support/encode-legacy.ts';
import { makeZip, type ZipEntry } from '#tests/support/make-zip.ts';

async function textOf(entries: readonly ZipEntry[], name: string): Promise<string | null> {
  const bytes = await (await readZip(makeZip(entries), 'a.ofd')).read(name);
  return bytes === null ? null : new TextDecoder().decode(bytes);
}

describe('readZip', () => {
  it.each([
    ['as it is', 'Doc_0/Document.xml'],
    ['from the root', '/Doc_0/Document.xml'],
    ['with backslashes', 'Doc_0\\Document.xml'],
    ['in other case', 'DOC_0/document.XML'],
    ['from here', './Doc_0/Document.xml'],
  ])('finds an entry that is named %s', async (_, name) => {
    expect(await textOf([{ name, content: '正文' }], 'Doc_0/Document.xml')).toBe('正文');
  });

  it('reads Chinese names in UTF-8 and in GBK', async () => {
    const entries = [
      { name: '目录/甲.xml', content: '甲' },
      { name: encodeLegacy('目录/乙.xml', 'gb18030'), content: '乙' },
    ];
    expect([await textOf(entries, '目录/甲.xml'), await textOf(entries, '目录/乙.xml')]).toEqual([
      '甲',
      '乙',
    ]);
  });

  it('answers null for an entry that is not there or cannot be unpacked', async () => {
    const broken = { name: 'b.xml', content: 'x'.repeat(100), claimedBytes: 50 };
    expect(await textOf([broken], 'a.xml')).toBeNull();
    expect(await textOf([broken], 'b.xml')).toBeNull();
  });

  it('asks for a password where an entry is encrypted', async () => {
    await expect(textOf([{ name: 'a', content: 'x', encrypted: true }], 'a')).rejects.toMatchObject({
      code: 'import/password-needed',
    });
  });

  it.each([
    ['no ZIP file', Buffer.from('PK\x03\x04 and no more'), 'import/damaged'],
    [
      'a file cut short',
      makeZip([{ name: 'a', content: 'x'.repeat(500) }]).subarray(0, 60),
      'import/damaged',
    ],
    [
      'an entry packed two hundred and fifty times smaller',
      makeZip([{ name: 'bomb', content: Buffer.alloc(ZIP_LIMITS.freeBytes + 1) }]),
      'import/expands-too-far',
    ],
    [
      'an entry that says it is huge',
      makeZip([{ name: 'a', content: 'x', claimedBytes: ZIP_LIMITS.entryBytes + 1 }]),
      'import/expands-too-far',
    ],
    [
      'too many entries',
      makeZip(Array.from({ length: ZIP_LIMITS.entries + 1 }, (_, at) => ({ name: String(at), content: '' }))),
      'import/too-many-entries',
    ],
  ])('refuses %s', async (_, bytes, code) => {
    await expect(readZip(bytes, 'a.ofd')).rejects.toMatchObject({ code, context: { file: 'a.ofd' } });
  });
});
