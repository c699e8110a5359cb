import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { correctionEn } from '#renderer/i18n/correction-en.ts';
import { correctionZhCn } from '#renderer/i18n/correction-zh-cn.ts';
import { sourceOf } from '../../core/bulletin/source.ts';

const folder = new URL('../../fixtures/quality/', import.meta.url);

/** The rules by which the texts of the bench are read. */
function rulesInUse(): string[] {
  const texts = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const rules = texts.flatMap((name) =>
    readBulletin(sourceOf(readFileSync(new URL(name, folder), 'utf8'), name)).documents.flatMap(
      ({ evidence }) => evidence.map(({ rule }) => rule),
    ),
  );
  return [...new Set(rules)];
}

test('every rule by which a text is read has its words in both languages', () => {
  const rules = rulesInUse();
  expect(rules.length).toBeGreaterThan(50);
  for (const words of [correctionZhCn.rules, correctionEn.rules])
    expect(rules.filter((rule) => !Object.hasOwn(words, rule))).toEqual([]);
});
