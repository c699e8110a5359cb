import { describe, expect, it } from 'vitest';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { readTerm } from '#core/registers/read-term.ts';
import { sourceOf } from '../bulletin/source.ts';

/** The last day, and the sentence that says so. */
function termOf(sentence: string): [endsOn: string, sentence: string] | null {
  const text = `云溪区人民政府关于印发公园管理办法的通知\n云政发〔2020〕9号\n\n各街道办事处：\n\n现将办法印发给你们。\n\n${sentence}\n\n云溪区人民政府\n2020年3月18日\n`;
  const [document] = readBulletin(sourceOf(text)).documents;
  const term = document && readTerm(document);
  return term ? [term.endsOn, document.text.slice(term.range.start, term.range.end)] : null;
}

describe('a term of validity', () => {
  it.each([
    ['本办法自2020年1月1日起施行，有效期5年。', '2024-12-31'],
    ['本办法自2020年1月1日起施行，有效期为五年。', '2024-12-31'],
    ['本办法自印发之日起施行，有效期三年。', '2023-03-17'],
    ['本通知有效期至2025年12月31日。', '2025-12-31'],
    ['本办法有效期自2021年3月1日至2026年2月28日。', '2026-02-28'],
    ['本办法自2020年5月1日起施行，有效期至2025年4月30日止。', '2025-04-30'],
    ['本办法自发布之日起试行，试行期两年。', '2022-03-17'],
  ])('is read of %s', (sentence, endsOn) => {
    expect(termOf(sentence)).toEqual([endsOn, sentence]);
  });

  it.each([
    ['a licence', '本证有效期五年，许可证有效期至2025年12月31日。'],
    ['another document', '本区《云溪区停车办法》有效期延长至2027年12月31日。'],
    ['nothing that can be reckoned', '本办法自印发之日起施行，有效期届满后另行规定。'],
    ['no term', '本办法自2020年1月1日起施行。'],
  ])('is not taken from %s', (_, sentence) => {
    expect(termOf(sentence)).toBeNull();
  });
});
