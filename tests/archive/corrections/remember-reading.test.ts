import { expect, it } from 'vitest';
import { rememberedReading } from '#archive/corrections/remember-reading.ts';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import type { Change } from '#core/model/correction.ts';
import { sourceOf } from '#tests/core/bulletin/source.ts';
import { BULLETIN } from '#tests/core/correction/bulletin.ts';

const titled = (title: string): Change[] => [{ change: 'set-document', at: 0, fields: { title } }];

it('the last readings of a source are made once, each with its own changes', () => {
  const source = sourceOf(BULLETIN);
  const plain = rememberedReading(source, []);
  const corrected = rememberedReading(source, titled('甲'));
  expect(rememberedReading(source, [])).toBe(plain);
  expect(rememberedReading(source, titled('甲'))).toBe(corrected);
  expect(corrected).toEqual(readBulletin(source, titled('甲')));
  expect(rememberedReading(sourceOf(BULLETIN), [])).not.toBe(plain);
  for (const title of ['乙', '丙', '丁']) rememberedReading(source, titled(title));
  expect(rememberedReading(source, [])).not.toBe(plain);
});
