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
    'a headline differs by a character from the title below it',
    '云溪区人民政府2008年6月大事记\n发布时间：\n2008-07-01\n来源：\n云溪网\n浏览次数：\n1\n云溪区人民政府2008年6月份大事记\n1日 公园开园，区长张明出席开园仪式并讲话，有关单位负责人参加。\n2日 河道开工，区长张明出席开工仪式并讲话，有关单位负责人参加。\n',
    [['云溪区人民政府2008年6月份大事记', null, null]],
  ],
  [
    'a headline that lost its end leaves the title whole',
    '云溪区人民政府2008年公园建设年度报告\n来源：云溪网 发布时间：2009-01-05\n云溪区人民政府2008年公园建设年度报\n公园全年开放，由区水务局会同有关单位管理，各项工作进展顺利。\n',
    [['云溪区人民政府2008年公园建设年度报告', null, null]],
  ],
  [
    'a headline has the name of the site or the beginning of the text behind the title',
    '云溪区人民政府关于公园管理的意见 云溪文库\n云溪区人民政府关于公园管理的意见(云政[2001]8号)各镇人民政府：为做好公园\n云溪区人民政府关于\n公园管理的意见\n(云政[2001]8号)\n各镇人民政府：\n公园应当全年开放，由区水务局会同有关单位管理。\n',
    [['云溪区人民政府关于公园管理的意见', '云政〔2001〕8号', null]],
  ],
  [
    'a page headed by what its document carries is one document',
    '云溪区公园管理规范\n第十一条 第二十一条 第三十一条\n云溪区人民政府关于印发云溪区公园管理规范的通知\n云政〔2011〕3号\n各镇人民政府：\n请认真遵照执行。\n云溪区人民政府\n2011年7月28日\n云溪区公园管理规范\n第一条 公园应当全年开放。\n',
    [['云溪区人民政府关于印发云溪区公园管理规范的通知', '云政〔2011〕3号', null]],
  ],
  [
    'an announcement bears the title that stands above it and that it publishes',
    '云溪省公园条例\n(2009年7月22日云溪省第十一届人民代表大会常务委员会第十次会议通过)\n云溪省第十一届人民代表大会常务委员会公告\n第28号\n《云溪省公园条例》已由云溪省第十一届人民代表大会常务委员会第十次会议通过，现予公布。\n云溪省人民代表大会常务委员会\n2009年7月22日\n第一章 总则\n第一条 公园应当全年开放。\n',
    [['云溪省公园条例', '云溪省第十一届人民代表大会常务委员会公告第28号', null]],
  ],
  [
    'bodies in spread print head short texts that are called by a word',
    '第 12 期\n二零零三年三月十九日，星期三\n公 園 管 理 辦 公 室\n聲 明\n茲聲明公園全年開放，由公園管理辦公室會同有關單位管理。\n二零零三年三月十三日\n辦公室主任 羅明\n水 務 司 司 長 辦 公 室\n表 揚\n本人謹對公園管理辦公室作公開的表揚。\n二零零三年三月十三日\n水務司司長 李明\n',
    [
      ['聲明', null, null],
      ['表揚', null, null],
    ],
  ],
  [
    'a reference, a broken number and a remark in brackets above a title are not of it',
    '云溪会\n檔 號:CB2/BC/6/98\n云教提字〔2019〕来信B类\n《公园条例草案》委员会\n会议纪要\n日期：2019年1月2日\n委员会审议了公园条例草案，同意公园全年开放。\n',
    [['《公园条例草案》委员会会议纪要', null, null]],
  ],
  [
    'an order that publishes an older law anew carries it',
    '第166/2024號行政長官批示\n行政長官根據法律作出本批示。\n一、重新公佈第2/2020號法律《公園制度》的全文，其載於附件。\n二零二四年十月十七日\n行政長官 羅明\n附件\n第2/2020號法律\n公園制度\n立法會制定本法律。\n第一條 公園應當全年開放。\n',
    [['公園制度', '第166/2024號行政長官批示', null]],
  ],
  [
    'advice on browsers above a title is no text',
    '您的浏览器不支持JavaScript，部分功能无法使用。\n请利用键盘按住 Ctrl + (+) 放大或缩小字型大小，IE6请利用ALT键，来选择适合您的文字大小，而IE7或Firefox浏览器则可利用 Ctrl + (-) 改变字型大小，本页面提供多种字型大小，欢迎您按照个人需要选择使用。\n:::\n云溪区人民政府第二十七次会议决议\n一、公园应当全年开放。\n二、河道应当全年通航。\n',
    [['云溪区人民政府第二十七次会议决议', null, null]],
  ],
  [
    'an appeal that exclaims keeps its title above another that shares no place with it',
    '团结起来，保护公园！告全体市民倡议书\n云溪区公园管理倡议书\n公园应当全年开放。\n',
    [['团结起来，保护公园！告全体市民倡议书', null, null]],
  ],
  [
    'a headline that exclaims gives way to the title whose place or matter it names',
    '4月起禁牧！最新公告\n云溪区草原禁牧公告\n草原应当全年禁牧。\n',
    [['云溪区草原禁牧公告', null, null]],
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
