import { describe, expect, it } from 'vitest';
import { readBulletin } from '#core/bulletin/read-bulletin.ts';
import type { DocumentReading } from '#core/model/document.ts';
import { sourceOf } from './source.ts';

type Expected = Partial<
  Pick<
    DocumentReading,
    'title' | 'documentNumber' | 'issuers' | 'signedOn' | 'printedOn' | 'kind' | 'speaker'
  >
>;

const BODY = '公园应当全年开放，由区水务局会同有关单位管理。';

const cases: [string, string, Expected[]][] = [
  [
    'what a catalogue adds to a title is none of it',
    `【现行有效】云溪区公园管理规定(一) (附:理解与适用)\n第一条 ${BODY}\n`,
    [{ title: '云溪区公园管理规定(一)' }],
  ],
  [
    'a number that a site cut off behind a title is none of it',
    `云溪区人民政府关于同意开放公园的批复（云府函〔2018〕\n区水务局：\n${BODY}\n云溪区人民政府\n2018年2月8日\n`,
    [{ title: '云溪区人民政府关于同意开放公园的批复', kind: 'reply', signedOn: '2018-02-08' }],
  ],
  [
    'the figures of a date that lost the rest, below the body',
    `云溪区人民政府关于开放公园的通告\n${BODY}\n特此通告。\n云溪区人民政府\n20171116\n`,
    [{ issuers: ['云溪区人民政府'], signedOn: '2017-11-16' }],
  ],
  [
    'question marks that a converter made of white space',
    `云政发〔2023〕8号\n各镇人民政府：\n《云溪区公园管理办法》已经通过，现印发给你们。${BODY}\n云溪区人民政府????????\n2023年1月19日????????\n`,
    [{ issuers: ['云溪区人民政府'], signedOn: '2023-01-19' }],
  ],
  [
    'a sitting of a session of a congress',
    `云溪区预算管理条例\n（1991年3月13日云溪区第七届人民代表大会第四次会议第三次大会通过）\n第一条 ${BODY}\n`,
    [{ issuers: ['云溪区第七届人民代表大会第四次会议'], signedOn: '1991-03-13' }],
  ],
  [
    'a body before a quoted word of the title',
    `青川市云溪镇人民政府“公园开放月”期间安全工作实施方案\n云镇政〔2010〕38号\n各有关单位：\n${BODY}\n`,
    [{ issuers: ['青川市云溪镇人民政府'], documentNumber: '云镇政〔2010〕38号' }],
  ],
  [
    'a table of labels gives what the print leaves out',
    `索引号：\t1/2018\t发文机关：\t云溪区人民政府\n发文字号：\t云政令第7号\t成文日期：\t2018年12月18日\n云溪区公园管理办法\n第一条 ${BODY}\n`,
    [
      {
        title: '云溪区公园管理办法',
        documentNumber: '云政令第7号',
        issuers: ['云溪区人民政府'],
        signedOn: '2018-12-18',
        kind: 'regulation',
      },
    ],
  ],
  [
    'a signature goes before a label that gives another date',
    `发文机关：\t云溪区人民政府\t成文日期：\t2004年4月17日\n云溪区人民政府关于公园的复函\n云政函〔2004〕3号\n区水务局：\n${BODY}\n云溪区人民政府\n二〇〇四年四月二十七日\n`,
    [{ signedOn: '2004-04-27', issuers: ['云溪区人民政府'], kind: 'letter' }],
  ],
  [
    'the date on which a site puts a text up is no date of the document',
    `云溪区2015年统计公报\n来源： 访问量：199 发布日期：2017-05-15 10:49:00\n${BODY}\n（云溪区统计局）\n`,
    [{ signedOn: null, issuers: ['云溪区统计局'], kind: 'statistics' }],
  ],
  [
    'a headline of the site is repeated by the title, with the issuer of the site between',
    `关于开放公园的通知\n作者:云法网 时间:2024-07-05 22:45:45 浏览:89\n\n关于开放公园的通知\n\n临江省云溪市人民政府\n\n\n关于开放公园的通知\n\n云政〔2006〕2号\n\n各县、区：\n\n${BODY}\n\n云溪市人民政府办公室\n二OO六年二月二十日\n`,
    [
      {
        title: '关于开放公园的通知',
        documentNumber: '云政〔2006〕2号',
        issuers: ['云溪市人民政府办公室'],
        signedOn: '2006-02-20',
      },
    ],
  ],
  [
    'recipients begin a notice without a title, and what it carries is no document of its own',
    `各镇人民政府，区政府各部门：\n《云溪区公园管理规则》已经区政府同意，现印发给你们。\n云溪区人民政府\n2024年11月20日\n云溪区公园管理规则\n第一条 ${BODY}\n`,
    [{ documentNumber: null, issuers: ['云溪区人民政府'], signedOn: '2024-11-20', kind: 'notice' }],
  ],
  [
    'a second notice without a title is another document',
    `各镇人民政府：\n《公园办法》已经区政府同意，现印发给你们。\n云溪区人民政府办公室\n2022年4月20日\n公园办法\n第一条 ${BODY}\n第二条 本办法自印发之日起施行。\n各镇人民政府：\n《河道办法》已经区政府同意，现印发给你们。\n云溪区人民政府办公室\n2022年4月21日\n河道办法\n第一条 ${BODY}\n`,
    [{ signedOn: '2022-04-20' }, { signedOn: '2022-04-21' }],
  ],
  [
    'numbers that name an order are its head, and the office that signs is its issuer',
    `葡文版本\n第57/2016號行政命令\n行政長官根據法律，發佈本行政命令。\n二零一六年九月二日。\n命令公佈。\n行政長官 何啟明\n葡文版本\n第58/2016號行政命令\n行政長官根據法律，發佈本行政命令。\n二零一六年九月三日。\n行政長官 何啟明\n`,
    [
      { documentNumber: '第57/2016號行政命令', issuers: ['行政長官'], signedOn: '2016-09-02', kind: 'order' },
      { documentNumber: '第58/2016號行政命令', issuers: ['行政長官'], signedOn: '2016-09-03', kind: 'order' },
    ],
  ],
  [
    'a gazette prints the number first, then what it is about',
    '2023年第41號公告\n公園條例（第3章）\n指定開放時間公告\n現公布云溪公園由2023年8月7日起全日開放。\n2023年7月28日　　　公園署署長羅明\n2023年第42號公告\n河道條例（第4章）\n《河道圖則》的修訂\n現公布河道圖則已經修訂，供公眾查閱。\n2023年7月29日　　　河道署署長李明\n',
    [
      { title: '公園條例（第3章）指定開放時間公告', signedOn: '2023-07-28', issuers: ['公園署'] },
      { title: '河道條例（第4章）《河道圖則》的修訂', signedOn: '2023-07-29', issuers: ['河道署'] },
    ],
  ],
  [
    'orders that one item of news tells have their signer and day in common',
    '青川网消息：国家主席李明28日签署了第七十一号、七十二号两个主席令。\n第七十一号主席令说：《公园法》已于2012年12月28日修订通过，现予公布。\n第七十二号主席令说：《河道法》已于2012年12月28日通过，现予公布。\n',
    [
      { documentNumber: '主席令第71号', signedOn: '2012-12-28', issuers: ['国家主席 李明'], kind: 'order' },
      { documentNumber: '主席令第72号', signedOn: '2012-12-28', issuers: ['国家主席 李明'], kind: 'order' },
    ],
  ],
  [
    'a dispatch goes before the date of the paper',
    '云溪区政府任免工作人员\n2022年08月18日\n青川社云溪8月17日电　云溪区政府任免工作人员。任命张明为区水务局局长。\n',
    [{ signedOn: '2022-08-17', kind: 'appointment' }],
  ],
  [
    'what a congress adopts bears its name and day',
    `云溪区公园条例\n（2021年4月28日云溪区第十届人民代表大会常务委员会第三次会议通过\u30002021年5月29日批准）\n第一条 ${BODY}\n`,
    [{ signedOn: '2021-04-28', issuers: ['云溪区第十届人民代表大会常务委员会'], kind: 'regulation' }],
  ],
  [
    'a note in brackets on two lines holds number and date',
    `云溪区公园规定\n(云溪区人民政府二届90次常务会议审议通过\n\n1998年2月6日云溪区人民政府令第68号发布)\n\n第一条 ${BODY}\n`,
    [{ documentNumber: '云溪区人民政府令第68号', signedOn: '1998-02-06', issuers: ['云溪区人民政府'] }],
  ],
  [
    'minutes are of the day of their meeting, and a bare heading is no title',
    '院會紀錄\n青川院第6屆第5會期第9次會議紀錄\n時　　間　中華民國96年4月20日（星期五）上午11時\n地　　點　本院議場\n主席：現在開會，請宣讀議事錄。\n',
    [
      {
        title: '青川院第6屆第5會期第9次會議紀錄',
        signedOn: '2007-04-20',
        issuers: ['青川院'],
        kind: 'minutes',
      },
    ],
  ],
  [
    'a branch that the print broke off goes back to its body',
    `关于公园的通知\n${BODY}\n青川市住房和城乡建设局青川市水务局\n中国青川银行监督管理委员会\n云溪监管分局\n2022年5月14日\n`,
    [
      {
        issuers: ['青川市住房和城乡建设局', '青川市水务局', '中国青川银行监督管理委员会云溪监管分局'],
      },
    ],
  ],
  [
    'the head of a body that reports is named with the report',
    `2026年临江省政府工作报告\n——2026年1月26日在临江省第十四届人民代表大会第四次会议上\n临江省人民政府省长 王明\n各位代表：\n${BODY}\n`,
    [
      {
        speaker: '临江省人民政府省长 王明',
        issuers: ['临江省人民政府省长 王明'],
        signedOn: '2026-01-26',
        kind: 'report',
      },
    ],
  ],
  [
    'the session of a standing body is no part of the name that a signature prints',
    `临江省第十四届人民代表大会常务委员会\n公\u3000告\n第 9 号\n《临江省公园条例》已经通过，现予公布。\n临江省人民代表大会常务委员会\n2023年9月27日\n临江省公园条例\n第一条 ${BODY}\n`,
    [{ title: '临江省公园条例', issuers: ['临江省人民代表大会常务委员会'], kind: 'announcement' }],
  ],
  [
    'the state stands before the name of its government and is no part of it',
    `中华人民共和国国务院令\n第285号\n${BODY}\n总理\u3000李明\n2018年12月18日\n`,
    [{ documentNumber: '中华人民共和国国务院令第285号', issuers: ['国务院'], kind: 'order' }],
  ],
  [
    'a month without a day stands as its first day',
    `云溪区公园报告\n云溪区统计局\n二〇二二年十二月\n${BODY}\n`,
    [{ signedOn: '2022-12-01', issuers: ['云溪区统计局'] }],
  ],
  [
    'a repealed text quoted in full stays with the notice that repeals it',
    `云溪区人民政府办公室关于停止执行《关于公园的通知》的通知\n云政办〔2017〕26号\n各街道：\n《关于公园的通知》停止执行，现将全文附后。\n云溪区人民政府办公室\n2017年6月13日\n附：停止执行的文件\n关于公园的通知\n（云政办〔2009〕41号）\n各街道：\n${BODY}\n云溪区人民政府办公室\n2009年7月2日\n`,
    [{ documentNumber: '云政办〔2017〕26号', signedOn: '2017-06-13' }],
  ],
  [
    'a translation of the head does not part the title from the note of its adoption',
    `云溪区人民代表大会常务委员会关于开放公园的决定\nDecision of the Standing Committee on Parks\n（1987年11月24日通过）\n${BODY}\n`,
    [{ signedOn: '1987-11-24', issuers: ['云溪区人民代表大会常务委员会'] }],
  ],
  [
    'a line below the title says when and where a text was signed',
    `青川市水务局关于停水的通告\n2020年1月30日于青川市\n${BODY}\n`,
    [{ signedOn: '2020-01-30' }],
  ],
  [
    'a number with a year takes no words from a title that says more than who announces',
    `云溪县人民政府土地征收启动公告\n时间：2023年05月12日 点击次数：46\n〔2023〕第25号\n${BODY}\n`,
    [{ documentNumber: '〔2023〕25号', issuers: ['云溪县人民政府'] }],
  ],
  [
    'an adoption without a day, and the day of publication behind it',
    `云溪市公园管理条例\n（云溪市第十届人民代表大会常务委员会第八次会议通过 2003年9月28日公布）\n第一条 ${BODY}\n第二条 ${BODY}\n`,
    [{ signedOn: '2003-09-28' }],
  ],
  [
    'an adoption without a day, and the number and day of the order behind it',
    `云溪市公园管理条例\n（云溪市人民政府第十五次常务会议审议通过，2003年9月28日云溪市人民政府令第8号公布）\n第一条 ${BODY}\n第二条 ${BODY}\n`,
    [{ signedOn: '2003-09-28' }],
  ],
  [
    'an adoption without a day, and the day of approval behind it',
    `云溪市公园管理条例\n（云溪市第十届人民代表大会常务委员会第八次会议通过 2003年11月2日临江省第十届人民代表大会常务委员会第六次会议批准）\n第一条 ${BODY}\n第二条 ${BODY}\n`,
    [{ signedOn: '2003-11-02' }],
  ],
  [
    'an adoption without a day, its amendment, and the day of publication before it',
    `云溪市公园管理条例\n（云溪市第十届人民代表大会常务委员会第八次会议通过 2003年9月28日公布 根据2010年6月30日云溪市第十二届人民代表大会常务委员会第三次会议《关于修改〈云溪市公园管理条例〉的决定》修正）\n第一条 ${BODY}\n第二条 ${BODY}\n`,
    [{ signedOn: '2003-09-28' }],
  ],
  [
    'an adoption without a day, and later days of a revision and of its taking effect',
    `云溪市公园管理条例\n（云溪市第十届人民代表大会常务委员会第八次会议通过 2010年6月30日云溪市第十二届人民代表大会常务委员会第三次会议修订 自2010年9月1日起施行）\n第一条 ${BODY}\n第二条 ${BODY}\n`,
    [{ signedOn: null }],
  ],
  [
    'a list of links is one document of which little is sure',
    '云溪区人民政府关于开放公园的通知\n2020-08-02\n云溪区教育局关于印发校园方案的通知\n2020-07-29\n领导分工\n更多>>\n',
    [{ documentNumber: null, issuers: [] }],
  ],
];

describe('what a document says of itself', () => {
  it.each(cases)('%s', (_name, text, expected) => {
    const { documents } = readBulletin(sourceOf(text));
    expect(
      documents.map((document, index) =>
        Object.fromEntries(
          Object.keys(expected[index] ?? { title: '' }).map((key) => [key, document[key as keyof Expected]]),
        ),
      ),
    ).toEqual(expected);
  });

  it('says by its confidence that it is unsure of a list of links', () => {
    const { documents } = readBulletin(sourceOf('关于公园的通知\n2020-08-02\n关于河道的通知\n2020-08-03\n'));
    expect(documents.map(({ confidence }) => confidence)).toEqual([0.2]);
  });

  it('takes the title that a page gives itself where the text prints none', () => {
    const source = { ...sourceOf(`${BODY}\n`), properties: { title: '云溪区公园管理办法', origin: null } };
    const [document] = readBulletin(source).documents;
    expect([document?.title, document?.kind]).toEqual(['云溪区公园管理办法', 'regulation']);
  });
});
