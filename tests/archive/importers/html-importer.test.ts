import { parse } from 'parse5';
import { describe, expect, it } from 'vitest';
import { readProperties } from '#archive/importers/html/page-properties.ts';
import { visibleText } from '#archive/importers/html-importer.ts';

describe('visibleText', () => {
  it.each([
    ['puts blocks on lines of their own', '<p>通知</p><p>各街道：</p>', '通知\n各街道：'],
    ['keeps inline elements together', '<p>云政发〔<b>2024</b>〕<span>1</span>号</p>', '云政发〔2024〕1号'],
    ['breaks at br', '<div>一<br>二</div>', '一\n二'],
    [
      'puts tabs between cells',
      '<table><tr><th>指标</th><th>单位</th></tr><tr><td>产值</td><td>亿元</td></tr></table>',
      '指标\t单位\n产值\t亿元',
    ],
    [
      'leaves scripts, styles and hidden elements out',
      '<style>p{}</style><script>alert(1)</script><p hidden>藏</p><p style="display: none">藏</p><p>见</p>',
      '见',
    ],
    ['decodes entities', '<p>&#12298;办法&#12299;&nbsp;&lt;试行&gt;</p>', '《办法》 <试行>'],
    ['folds white space as a browser does', '<p>  云溪\n   区 </p>', '云溪 区'],
  ])('%s', (_, markup, text) => {
    expect(visibleText(parse(markup))).toBe(text);
  });

  it('reads a hundred thousand nested elements', () => {
    const depth = 100_000;
    expect(visibleText(parse('<div>'.repeat(depth) + '文' + '</div>'.repeat(depth)))).toBe('文');
  });
});

describe('readProperties', () => {
  it.each([
    [
      'the title of the article, not of the window',
      '<title>云溪区人民政府</title><meta name="ArticleTitle" content="云溪区公园管理办法">',
      { title: '云溪区公园管理办法', origin: null },
    ],
    [
      'a window title without the name of its site',
      '<title>云溪区公园管理办法_规范性文件_云溪区人民政府</title>',
      { title: '云溪区公园管理办法', origin: null },
    ],
    [
      'the origin of the article',
      '<meta name="ContentSource" content=" 云溪区水务局 ">',
      { title: null, origin: '云溪区水务局' },
    ],
    ['nothing where the page says nothing', '<title> </title><p>文</p>', { title: null, origin: null }],
  ])('reads %s', (_name, markup, properties) => {
    expect(readProperties(parse(markup))).toEqual(properties);
  });
});
