import { expect, it } from 'vitest';
import { readDoc } from '#archive/importers/word/read-doc.ts';
import { makeDoc } from '#tests/support/make-doc.ts';
import { makeOle } from '#tests/support/make-ole.ts';

it('reads paragraphs and the cells of tables, with the marks that are written', async () => {
  const bytes = makeDoc('关于“一网通办”的通知\r\t各街道：\r单位\x07任务\x07\r请遵照执行。\r');
  expect(await readDoc(bytes, '通知.doc')).toEqual({
    text: '关于“一网通办”的通知\n　　各街道：\n单位\t任务\n请遵照执行。',
    warnings: [],
  });
});

it.each([
  ['import/empty', makeDoc('\r\r')],
  ['import/damaged', makeDoc('通知\r').subarray(0, 700)],
  ['import/damaged', Buffer.from('\xd0\xcf\x11\xe0 nothing of the kind', 'latin1')],
  // As office programs wrap a file that has a password.
  ['import/password-needed', makeOle({ EncryptedPackage: Buffer.alloc(5000, 7) })],
])('fails as %s', async (code, bytes) => {
  expect(await readDoc(bytes, '通知.doc').catch((error: unknown) => error)).toMatchObject({ code });
});
