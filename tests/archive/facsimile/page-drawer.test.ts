import { expect, test } from 'vitest';
import { PageDrawer, type PagedOriginal } from '#archive/facsimile/page-drawer.ts';
import { makePdf } from '#tests/support/make-pdf.ts';

const bytes = makePdf(Array.from({ length: 4 }, () => ({ raw: '0 0 0 rg 100 100 200 200 re f' })));
const original: PagedOriginal = {
  sha256: 'a',
  name: 'a.pdf',
  mediaType: 'application/pdf',
  password: null,
  read: () => Promise.resolve(bytes),
};

test('what can wait is drawn after the pages that are wanted, the newest first', async () => {
  const drawer = new PageDrawer();
  const done: string[] = [];
  const draw = async (page: number, canWait: boolean): Promise<void> => {
    await drawer.perform(original, { kind: 'draw', page, width: 100, turn: 0 }, { canWait });
    done.push(`${page}${canWait ? ' later' : ''}`);
  };
  await Promise.all([draw(1, true), draw(2, true), draw(3, true), draw(4, false), draw(1, false)]);
  await drawer.close();
  // The first is begun at once.
  expect(done).toEqual(['1 later', '1', '4', '3 later', '2 later']);
});

test('the page that was asked for last is drawn before those that wait', async () => {
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
