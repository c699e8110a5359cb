import { describe, expect, it } from 'vitest';
import { buildDossier } from '#core/excerpt/build-dossier.ts';
import { renderMarkdown } from '#core/excerpt/render-markdown.ts';
import { issue, makeSource, measures } from './sample-dossier.ts';

describe('renderMarkdown', () => {
  it('quotes a passage and adds note, tags and source line', () => {
    const source = makeSource(measures, ['精简', '一窗受理'], { note: '核对\n1. 再核', tags: ['审批'] });
    expect(renderMarkdown(buildDossier('摘编', [source]), 'zh-CN')).toBe(`# 摘编

## 一、优化营商环境十六条措施

云政办字〔2024〕7号 · 青川市云溪区人民政府公报 2024年第2期 · 第41页

> **精简审批流程**
>
> 推行“一窗受理

**批注：** 核对\\
1\\. 再核

**标签：** 审批

**出处：** 云溪区人民政府办公室. 优化营商环境十六条措施\\[J\\]. 青川市云溪区人民政府公报, 2024(2): 41.
`);
  });

  it('prints a document with its table', () => {
    const markdown = renderMarkdown(buildDossier('', [{ document: measures, issue, passage: null }]), 'en');
    expect(markdown).toContain('| 指标 | 单位 | 数值 |\n| --- | --- | --- |\n| 审批事项 | 项 | 27 |');
    expect(markdown).toMatch(/^# Excerpts\n/u);
  });

  it('leaves no character of a text to mean markup', () => {
    const hostile = '# <b>*a*_[x](http://e.cn)|`~\\';
    const source = makeSource({ ...measures, title: hostile }, ['一窗受理', '一窗受理'], { note: hostile });
    const markdown = renderMarkdown(buildDossier(hostile, [source]), 'zh-CN');
    expect(markdown).toContain('# \\# \\<b\\>\\*a\\*\\_\\[x\\](http://e.cn)\\|\\`\\~\\\\');
    expect(markdown.replace(/\\[^\n]/gu, '')).not.toMatch(/[<>`_[\]|](?!\s)/u);
  });
});
