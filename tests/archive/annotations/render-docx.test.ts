import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { renderDocx } from '#archive/annotations/render-docx.ts';
import { buildDossier, type DossierModel } from '#core/excerpt/build-dossier.ts';
import { makeSource, measures } from '#tests/core/excerpt/sample-dossier.ts';
import { readDocx } from '#tests/support/read-docx.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { startAnnotating } from './annotated-archive.ts';

/** The first line of the contents of the Word document of a dossier, none where it has none; its head and foot are looked at on the way. */
async function contentsOf(dossier: DossierModel): Promise<string[]> {
  const docx = await renderDocx(dossier, 'zh-CN');
  expect(await readDocx(docx, 'word/header1.xml')).toEqual([dossier.title]);
  expect((await readDocx(docx, 'word/footer1.xml')).join('')).toMatch(/^— .*\/.* —$/u);
  const words = await readDocx(docx);
  const first = words.indexOf('目\u3000录');
  return first === -1 ? [] : words.slice(first + 1, first + 2);
}

describe('a dossier as a Word document', () => {
  it('has each passage with its place, note, tags and source, and a note with what it stresses', async () => {
    const note = '**核对**时限：\n\n- 见*上年*\u0001\n- 再问';
    const source = makeSource(measures, ['一窗受理', '审批事项'], { note, tags: ['审批', '时限'] });
    const docx = await renderDocx(buildDossier('摘编 <甲>', [source]), 'zh-CN');
    expect(await readDocx(docx)).toEqual([
      '摘编 <甲>',
      '摘自：青川市云溪区人民政府公报 2024年第2期 · 共1条',
      '一、优化营商环境十六条措施',
      '云政办字〔2024〕7号 · 青川市云溪区人民政府公报 2024年第2期 · 第41—42页',
      '一窗受理”，平均办理时限缩短至11个工作日。',
      ...['指标', '单位', '数值', '审批事项', '', ''],
      '批注（王编目）：{*核对}时限：',
      '• 见{/上年}',
      '• 再问',
      '标签：审批、时限',
      '出处：云溪区人民政府办公室. 优化营商环境十六条措施[J]. 青川市云溪区人民政府公报, 2024(2): 41-42.',
    ]);
  });

  it('begins with its contents where it is long, and says on every page what it is', async () => {
    const source = (words: string) => makeSource(measures, [words, words]);
    const sources = ['一窗受理', '审批事项', '一窗受理'].map(source);
    expect(await contentsOf(buildDossier('摘编', sources))).toEqual([]);
    expect(await contentsOf(buildDossier('摘编', [...sources, source('审批事项')]))).toEqual([
      '一、优化营商环境十六条措施',
    ]);
  });

  it('is written of annotations that a filter takes, and of nothing is none', async () => {
    const archive = await startAnnotating();
    await archive.mark('健全机制', { note: '要点', tags: ['防汛'], color: 'green' });
    await archive.mark('周明');
    const file = join(makeTempFolder(), '批注.docx');
    const request = { file, form: 'docx', filter: { colors: ['green'] } } as const;
    const filter = { colors: [...request.filter.colors] };
    expect(await archive.get('annotations.export', { ...request, filter })).toEqual({ file, annotations: 1 });
    const words = await readDocx(readFileSync(file));
    expect(words).toEqual(expect.arrayContaining(['批注汇编', '健全机制', '标签：防汛']));
    const nothing = { ...request, filter: { text: '没有' } };
    expect((await archive.fail('annotations.export', nothing)).code).toBe('excerpt/nothing-chosen');
  });
});
