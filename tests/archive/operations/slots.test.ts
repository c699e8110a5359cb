import { describe, expect, it } from 'vitest';
import { Slots } from '#archive/operations/slots.ts';
import { bulletinText } from '#tests/support/bulletin-texts.ts';
import { startHostWithArchive } from '#tests/support/test-host.ts';

describe('Slots', () => {
  it('tells an older call of a slot that a newer one has come, and no other', () => {
    const slots = new Slots();
    const first = slots.take('typing');
    const other = slots.take('lines');
    const alone = slots.take(undefined);
    expect([first(), other(), alone()]).toEqual([false, false, false]);
    const second = slots.take('typing');
    slots.take(undefined);
    expect([first(), second(), other(), alone()]).toEqual([true, false, false, false]);
    const third = slots.take('typing');
    expect([first(), second(), third()]).toEqual([true, true, false]);
  });
});

/** A long text: looking for exact words in many of them takes turns. */
const LONG = '防汛抢险，疏浚河道。'.repeat(3000);

async function startWithTexts() {
  const started = await startHostWithArchive();
  const texts = Object.fromEntries(
    [1, 2, 3].map((number) => [`${number}.txt`, `${bulletinText(number)}\n${LONG}\n`]),
  );
  await started.importTexts(texts);
  await started.host.whenIdle();
  return started;
}

const NAMES = ['search.run', 'search.facets', 'search.concordance'] as const;

describe.each(NAMES)('%s in a slot', (name) => {
  it('is answered only where no newer call has come', async () => {
    const { host } = await startWithTexts();
    const asked = ['防', '防汛', '防汛抢', '防汛抢险'];
    const answers = await Promise.all(
      asked.map((query) => host.call(name, { query, isExact: true, slot: 'typing' })),
    );
    expect(answers.map((answer) => (answer.ok ? 'answered' : answer.error.code))).toEqual([
      'search/superseded',
      'search/superseded',
      'search/superseded',
      'answered',
    ]);
  });

  it('is answered beside calls of other slots, and of none', async () => {
    const { host } = await startWithTexts();
    const request = { query: '防汛', isExact: true };
    const answers = await Promise.all([
      host.call(name, { ...request, slot: 'typing' }),
      host.call(name, { ...request, slot: 'another' }),
      host.call(name, request),
      host.call(name, request),
    ]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true]);
  });

  it('answers the same as it would without one, after others were given up', async () => {
    const { host, get } = await startWithTexts();
    const request = { query: '疏浚河道', isExact: true };
    await Promise.all([
      host.call(name, { ...request, slot: 'typing' }),
      host.call(name, { ...request, query: '河道', slot: 'typing' }),
    ]);
    const withSlot = await get(name, { ...request, slot: 'typing' });
    const without = await get(name, request);
    expect({ ...withSlot, tookMs: 0 }).toEqual({ ...without, tookMs: 0 });
  });
});
