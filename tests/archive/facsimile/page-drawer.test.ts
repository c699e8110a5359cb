import { expect, test } from 'vitest';
import { PageDrawer, type PagedOriginal } from '#archive/facsimile/page-drawer.ts';
import { makePdf } from '#tests/support/make-pdf.ts';

test('the page that was asked for last is drawn before those that wait', async () => {
  const bytes = makePdf(Array.from({ length: 4 }, () => ({ raw: '0 0 0 rg 100 100 200 200 re f' })));
  const original: PagedOriginal = {
    sha256: 'a',
    name: 'a.pdf',
    mediaType: 'application/pdf',
    read: () => Promise.resolve(bytes),
  };
  const drawer = new PageDrawer();
  const done: number[] = [];
  await Promise.all(
    [1, 2, 3, 4].map(async (page) => {
      await drawer.perform(original, { kind: 'draw', page, width: 100, turn: 0 });
      done.push(page);
    }),
  );
  await drawer.close();
  expect(done).toEqual([1, 4, 3, 2]);
});
