import { describe, expect, it } from 'vitest';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import { sourceOf } from './source.ts';

const cases: [string, string, [string, string | null, string | null][]][] = [
  [
    'a table of contents stands apart and says the columns',
    '目　录\n【政府文件】\n云溪区人民政府关于公园的通告……………（1）\n【大事记】\n云溪区大事记………………（3）\n云溪区人民政府\n关于公园的通告\n云政字〔2024〕1号\n公园全年开放。\n云溪区人民政府\n2024年3月1日\n云溪区大事记\n3月2日，公园开园。\n',
    [
      ['目录', null, null],
      ['云溪区人民政府关于公园的通告', '云政字〔2024〕1号', '政府文件'],
      ['云溪区大事记', null, '大事记'],
    ],
  ],
  [
    'an order bears the title of the text it publishes',
    '青川市人民政府令\n第12号\n《青川市公园管理办法》已经市政府常务会议通过，现予公布。\n市长　李明\n2024年5月6日\n青川市公园管理办法\n第一条 为了管理公园，制定本办法。\n',
    [['青川市公园管理办法', '青川市人民政府令第12号', null]],
  ],
  [
    'a column line stands above a title and groups what follows',
    '【人事任免】\n云溪区人民政府关于任命张明职务的通知\n云政任〔2024〕1号\n任命张明为区水务局局长。\n云溪区人民政府\n2024年1月2日\n',
    [['云溪区人民政府关于任命张明职务的通知', '云政任〔2024〕1号', '人事任免']],
  ],
  [
    'a number stands above the title, below a letterhead, or glued to either',
    '云溪区人民政府办公室文件云政办字〔2024〕7号★\n关于开放公园的通知\n各单位：\n请遵照执行。\n',
    [['关于开放公园的通知', '云政办字〔2024〕7号', null]],
  ],
  [
    'a dispatch, a newspaper head or the way of release is no part of the title below it',
    '第02版:要闻\n青川日报客户端\n青川社云溪8月31日电\n(授权发布)云溪区人民政府公告\n第7号\n公园全年开放。\n特此公告。\n云溪区人民政府\n2014年8月31日\n',
    [['云溪区人民政府公告', '云溪区人民政府公告第7号', null]],
  ],
  [
    'the edge of a table behind a title is not of it',
    '云溪区人民政府关于开放公园的决定 |\n(2008年6月29日云溪区人民政府常务会议通过) |\n公园全年开放，由区水务局会同有关单位管理。\n',
    [['云溪区人民政府关于开放公园的决定', null, null]],
  ],
  [
    'a title above lines far wider than itself does not run into them',
    `关于对公园建设先进单位进行表彰的决定\n${'根据区人民政府文件精神，各单位扎实开展公园建设活动，全区超额完成了任务。'.repeat(4)}\n新河镇人民政府\n青石镇人民政府\n河湾镇人民政府\n山前镇人民政府\n水口镇人民政府\n${'希望受表彰的单位再接再厉，再创佳绩。'.repeat(4)}\n2011年2月23日\n`,
    [['关于对公园建设先进单位进行表彰的决定', null, null]],
  ],
  [
    'titles of two bodies keep one space',
    '中共云溪区委\n云溪区人民政府\n关于建设公园城市的\n实 施 意 见\n云发（2024）5号\n各镇：\n现提出意见。\n',
    [['中共云溪区委 云溪区人民政府关于建设公园城市的实施意见', '云发〔2024〕5号', null]],
  ],
];

describe('documents', () => {
  it.each(cases)('%s', (_name, text, expected) => {
    const { documents } = readBulletin(sourceOf(text));
    expect(documents.map(({ title, documentNumber, column }) => [title, documentNumber, column])).toEqual(
      expected,
    );
  });
});
