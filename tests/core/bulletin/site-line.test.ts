import { describe, expect, it } from 'vitest';
import { splitLines } from '#core/bulletin/line.ts';
import { findSiteChrome } from '#core/bulletin/site-chrome.ts';
import { isSiteLine } from '#core/bulletin/site-line.ts';

describe('isSiteLine', () => {
  it.each([
    '来源：云溪日报',
    '您的位置: 首页 » 政策 » 法规',
    '下载地址: 点击此处下载',
    '社会热点2022-10-12 06:32:26未知',
    '上一篇：公园',
    '葡文版本',
    '云溪公园 http://park.example.org/2021/9.html',
    '文章图片',
    '发布日期：2017-05-15',
    '《云溪区公园办法.docx》由会员分享，可在线阅读，更多请在文库搜索。',
  ])('knows %j', (line) => {
    expect(isSiteLine(line)).toBe(true);
  });

  it.each([
    '关闭小煤矿工作方案',
    '发布会管理办法',
    '来源可靠的数据应当采用。',
    '下载和使用数据的规定',
    '时间管理局',
    '章程由会员大会通过。',
    '云溪区人民政府关于公园的通知',
  ])('leaves %j to the document', (line) => {
    expect(isSiteLine(line)).toBe(false);
  });
});

/** The lines that a site prints around its document. */
function chromeOf(text: string): string[] {
  const lines = splitLines(text);
  return [...findSiteChrome(lines)].sort((a, b) => a - b).map((index) => lines[index]?.text ?? '');
}

describe('findSiteChrome', () => {
  const notice = '关于公园的通知\n云政发〔2024〕2号\n公园应当全年开放，请各单位遵照执行。\n';

  it('finds menus, the way to the page, buttons, and what stands behind the document', () => {
    expect(
      chromeOf(
        `首页\n政务公开\n当前位置： 首页 > 政策 > 文件\n[打印] [收藏]\n${notice}上一篇：河道\n版权所有：云溪区人民政府\n云ICP备123号\n`,
      ),
    ).toEqual([
      '首页',
      '政务公开',
      '当前位置： 首页 > 政策 > 文件',
      '[打印] [收藏]',
      '上一篇：河道',
      '版权所有：云溪区人民政府',
      '云ICP备123号',
    ]);
  });

  it('takes no title for a menu', () => {
    expect(chromeOf(`云溪区2022年统计公报 2022\n首页 > 数据 > 公报\n${notice}`)).toEqual([
      '首页 > 数据 > 公报',
    ]);
  });

  it('takes nothing behind which a document goes on', () => {
    expect(chromeOf(`相关链接\n${notice}`)).toEqual([]);
  });
});
