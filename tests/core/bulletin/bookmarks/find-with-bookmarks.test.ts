import { describe, expect, it } from 'vitest';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import type { DocumentReading } from '#core/model/document.ts';
import type { Bookmark } from '#core/model/source-text.ts';
import { sourceOf } from '../source.ts';

const PAGES = [
  '云溪区人民政府公报\n2024年第1期',
  '云溪区人民政府\n关于开放公园的通告\n云政字〔2024〕1号\n公园全年开放，由区水务局会同有关单位管理。\n云溪区人民政府\n2024年3月1日',
  '云溪区人民政府关于保护古树的通知\n云政字〔2024〕2号\n各镇人民政府：\n一、总体要求\n古树应当得到保护，由区林业局会同有关单位管理。\n二、工作安排\n各镇应当在年底前完成古树的登记。\n云溪区人民政府\n2024年3月5日',
  '云溪区河道治理进展\n今年以来，全区河道治理进展顺利，三条河道已经开工，年底前全部完工。\n河道两岸新种树木一万余株，由区水务局会同有关单位管理。',
  '云溪区大事记\n3月2日，公园开园，区长张明出席开园仪式并讲话。\n3月9日，河道开工，有关单位负责人参加。',
];

/** The entries of an outline, each as deep as it is indented by two spaces, with the page it leads to behind a bar. */
function outline(...entries: string[]): Bookmark[] {
  return entries.map((entry) => {
    const [title = '', page] = entry.split('|');
    const level = 1 + (title.length - title.trimStart().length) / 2;
    return { title: title.trim(), level, page: page === undefined ? null : Number(page) };
  });
}

function read(bookmarks: readonly Bookmark[], pages = PAGES) {
  return readBulletin({ ...sourceOf(pages.join('\n\f')), bookmarks });
}

const titlesOf = (documents: readonly DocumentReading[]): string[] => documents.map(({ title }) => title);
const WITHOUT = read([]);

describe('the bookmarks of a file', () => {
  it('name a document that nothing else tells, and the columns', () => {
    const { documents } = read(
      outline(
        '政府文件|2',
        '  关于开放公园的通告|2',
        '  2．云溪区人民政府关于保护古树的通知|3',
        '工作动态',
        '  云溪區河道治理進展|4',
        '  云溪区大事记|5',
      ),
    );
    expect(titlesOf(WITHOUT.documents)).toEqual([
      '云溪区人民政府关于开放公园的通告',
      '云溪区人民政府关于保护古树的通知',
      '云溪区大事记',
    ]);
    expect(documents.map(({ title, column }) => [title, column])).toEqual([
      ['云溪区人民政府关于开放公园的通告', '政府文件'],
      ['云溪区人民政府关于保护古树的通知', '政府文件'],
      ['云溪区河道治理进展', '工作动态'],
      ['云溪区大事记', '工作动态'],
    ]);
    const rules = new Set(documents[2]?.evidence.map(({ field, rule }) => `${field} ${rule}`));
    expect([...rules].filter((rule) => rule.includes('bookmark'))).toEqual([
      'boundary bookmark-names-title',
      'title title-in-bookmarks',
      'column bookmarks-list-column',
    ]);
  });

  it('make surer what was found without them', () => {
    const { documents } = read(outline('云溪区大事记|5'));
    expect(titlesOf(documents)).toEqual(titlesOf(WITHOUT.documents));
    const [before, after] = [WITHOUT, { documents }].map(
      ({ documents: [, , last] }) => last?.confidence ?? 0,
    );
    expect(after).toBeGreaterThan(before ?? 1);
  });

  it('lend a column its name that stands as a line above a title', () => {
    const pages = PAGES.with(3, `河湖天地\n云溪区人民政府关于治理河道的意见\n${PAGES[3] ?? ''}`);
    const { documents } = read(
      outline(
        '政府文件',
        '  云溪区人民政府关于保护古树的通知|3',
        '河湖天地',
        '  云溪区人民政府关于治理河道的意见|4',
        '  云溪区大事记|5',
      ),
      pages,
    );
    expect(documents[2]).toMatchObject({ title: '云溪区人民政府关于治理河道的意见', column: '河湖天地' });
  });

  it('say which lines a title has that names no kind', () => {
    const pages = PAGES.with(3, `云溪区\n河道治理进展\n图文报道\n${(PAGES[3] ?? '').split('\n')[1] ?? ''}`);
    const { documents } = read(
      outline('关于开放公园的通告|2', '云溪区人民政府关于保护古树的通知|3', '云溪区河道治理进展|4'),
      pages,
    );
    expect(documents[2]?.title).toBe('云溪区河道治理进展');
  });

  it.each([
    ['number the pages', PAGES.map((_, at) => `第${at + 1}页|${at + 1}`)],
    ['are names of files', ['公报定稿.docx|1', 'Microsoft Word - 通告|2', '未命名|3']],
    [
      'are headings',
      ['一、总体要求|3', '二、工作安排|3', '总体要求|3', '工作安排|3', '云溪区河道治理进展|4'],
    ],
    ['lead to other pages', ['云溪区大事记|1', '关于开放公园的通告|3', '云溪区人民政府关于保护古树的通知|2']],
    ['lead nowhere', ['云溪区大事记', '云溪区河道治理进展|99', '关于开放公园的通告|0']],
    ['name one thing again and again', Array.from({ length: 5_000 }, () => '云溪区河道治理进展|4')],
    ['are no words', ['\u0000\ufffd|2', '????|3', '——|4', '|5']],
    ['name parts of titles', ['公园的通告|2', '保护古树|3', '大事记|5', '云溪区人民政府|2']],
  ])('change nothing where they %s', (_, entries) => {
    expect(read(outline(...entries))).toEqual(WITHOUT);
  });

  it.each([
    ['headings beside titles', ['  一、总体要求|3', '  二、工作安排|3', '  云溪区河道治理进展|4']],
    ['most headings at the depth of titles', ['总体要求|3', '工作安排|3', '云溪区河道治理进展|4', '封底|5']],
  ])('begin no document where they hold %s', (_, entries) => {
    const titles = outline('关于开放公园的通告|2', '云溪区人民政府关于保护古树的通知|3', ...entries);
    expect(titlesOf(read(titles).documents)).toEqual(titlesOf(WITHOUT.documents));
  });

  it.each([
    ['the issue', ['云溪区人民政府公报|1', '  关于开放公园的通告|2', '  云溪区大事记|5']],
    ['a title', ['云溪区人民政府关于保护古树的通知|3', '  云溪区大事记|5', '关于开放公园的通告|2']],
    ['one thing alone', ['图文|1', '  关于开放公园的通告|2', '  云溪区大事记|5']],
  ])('tell no column where they are grouped by %s', (_, entries) => {
    expect(read(outline(...entries)).documents.map(({ column }) => column)).toEqual([null, null, null]);
  });
});
