import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { describe, expect, it } from 'vitest';
import { buildDossier } from '#core/excerpt/build-dossier.ts';
import { renderHtml } from '#core/excerpt/render-html.ts';
import { renderPageFurniture } from '#core/excerpt/render-page-furniture.ts';
import { issue, makeDocument, makeSource, measures } from './sample-dossier.ts';

type Node = DefaultTreeAdapterTypes.Node;

function elementsOf(node: Node): DefaultTreeAdapterTypes.Element[] {
  const own = 'tagName' in node ? [node] : [];
  return 'childNodes' in node ? [...own, ...node.childNodes.flatMap(elementsOf)] : own;
}

function textOf(node: Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

const passage = makeSource(measures, ['一窗受理', '一窗受理'], {
  note: '核对\n第二行',
  tags: ['审批', '提速'],
});

describe('renderHtml', () => {
  it('prints passage, note, tags, place and source line', () => {
    const html = renderHtml(buildDossier('营商环境摘编', [passage]), 'zh-CN');
    for (const printed of [
      '<html lang="zh-CN">',
      '<h1>营商环境摘编</h1>',
      '<h2>一、优化营商环境十六条措施</h2>',
      '云政办字〔2024〕7号 · 青川市云溪区人民政府公报 2024年第2期 · 第41页',
      '<p class="paragraph">一窗受理</p>',
      '<b>批注：</b>核对\n第二行',
      '<b>标签：</b>审批、提速',
      '<b>出处：</b>云溪区人民政府办公室. 优化营商环境十六条措施[J]. 青川市云溪区人民政府公报, 2024(2): 41.',
    ])
      expect(html).toContain(printed);
  });

  it('prints what a note stresses, its points, and no HTML of its own', () => {
    const source = makeSource(measures, ['一窗受理', '一窗受理'], {
      note: '**要点**与*旁注* <b>x</b>\n\n- 甲\n- 乙',
    });
    expect(renderHtml(buildDossier('', [source]), 'zh-CN')).toContain(
      '<b>批注：</b><strong>要点</strong>与<em>旁注</em> &lt;b&gt;x&lt;/b&gt;\n• 甲\n• 乙</p>',
    );
  });

  it('has the labels of the language asked for', () => {
    const html = renderHtml(buildDossier('', [passage]), 'en');
    for (const printed of [
      '<html lang="en">',
      '<h1>Excerpts</h1>',
      '<b>Note: </b>',
      '<b>Source: </b>',
      'page 41',
    ])
      expect(html).toContain(printed);
  });

  it('prints A4 pages with the margins of GB/T 9704, running head and page numbers', () => {
    const html = renderHtml(buildDossier('摘编', [passage]), 'zh-CN');
    expect(html).toMatch(/@page \{\s*size: A4;\s*margin: 37mm 26mm 35mm 28mm;/u);
    expect(html).toContain('@top-center { content: "摘编"');
    expect(html).toContain('counter(page) " / " counter(pages)');
  });

  it('begins with contents where there are more than three entries', () => {
    const other = {
      document: makeDocument([{ kind: 'paragraph', text: '文' }], { id: 2, title: '通知' }),
      issue,
      passage: null,
    };
    const contents = (count: number): number =>
      renderHtml(
        buildDossier(
          '',
          Array.from({ length: count }, (_, at) => (at % 2 === 0 ? passage : other)),
        ),
        'zh-CN',
      ).split('<li>').length - 1;
    expect([contents(3), contents(4)]).toEqual([0, 4]);
  });

  it('prints a whole table with its header, and says of an orphan that the text changed', () => {
    const orphan = makeSource(measures, ['一窗受理', '一窗受理'], { range: null });
    const html = renderHtml(
      buildDossier('', [{ document: measures, issue, passage: null }, orphan]),
      'zh-CN',
    );
    expect(html).toContain('<thead><tr><th>指标</th><th>单位</th><th>数值</th></tr></thead>');
    expect(html).toContain('<td>办理时限</td><td>工作日</td><td>11</td>');
    expect(html).toContain('原文已变动');
  });

  it('shows any text as it is, and lets none become markup, style or script', () => {
    const hostile = fc.oneof(
      fc.constantFrom(
        '</style><script>alert(1)</script>',
        '<img src=x onerror=alert(1)>',
        '"; } body { display: none } /*',
        '\\3c /style>',
        '</title><b>&amp;',
        '*/ @import url(http://example.com)',
      ),
      fc.string({ maxLength: 60 }),
    );
    const plain = elementsOf(parse(renderHtml(buildDossier('无', [passage]), 'zh-CN'))).map(
      ({ tagName }) => tagName,
    );
    fc.assert(
      fc.property(hostile, (words) => {
        const visible = `一${words.replace(/[\0\r\f]/gu, '')}一`;
        const document = { ...measures, title: visible, documentNumber: visible };
        const source = makeSource(document, ['一窗受理', '一窗受理'], {
          // Stars and lines underneath are emphasis in a note, which is meant.
          note: visible.replace(/[*_]/gu, ''),
          tags: [visible, visible],
        });
        const tree = parse(renderHtml(buildDossier(visible, [source]), 'zh-CN'));
        const elements = elementsOf(tree);
        expect(elements.map(({ tagName }) => tagName)).toEqual(plain);
        expect(textOf(elements.find(({ tagName }) => tagName === 'h1') ?? tree)).toBe(visible);
        const style = textOf(elements.find(({ tagName }) => tagName === 'style') ?? tree);
        expect(style.match(/@page|@import|@top-center/gu)).toHaveLength(4);
      }),
      { numRuns: 200 },
    );
  });
});

describe('renderPageFurniture', () => {
  it('has the title as text and the counters that print fills in', () => {
    const { headerTemplate, footerTemplate } = renderPageFurniture('<b>摘编', 'zh-CN');
    expect(headerTemplate).toContain('&lt;b&gt;摘编</div>');
    expect(footerTemplate).toContain('<span class="pageNumber"></span> / <span class="totalPages"></span>');
  });
});
