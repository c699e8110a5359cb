import type { Gold, GoldDocument } from '#tests/support/gold.ts';

const DISTRICT = '青川市云溪区人民政府';

type Told = Partial<GoldDocument> & Pick<GoldDocument, 'title'>;

/** A document whose facts are absent but for those told. */
function tell(told: Told, index: number): GoldDocument {
  const absent = { column: null, documentNumber: null, speaker: null, signedOn: null, printedOn: null };
  return { order: index + 1, ...absent, issuers: [], ...told };
}

const documents: Told[] = [
  {
    column: '重要报告',
    title: '政府工作报告',
    speaker: '云溪区区长 易慧森',
    signedOn: '2023-01-16',
    outlineLevel1: ['一、2022年工作回顾', '二、2023年工作安排', '三、加强政府自身建设'],
    outlineLevel2Counts: [6, 7, 0],
  },
  {
    title: '关于云溪区2022年国民经济和社会发展计划执行情况与2023年计划草案的报告',
    speaker: '云溪区发展和改革局局长 田鸿兰',
    signedOn: '2023-01-16',
    outlineLevel1: [
      '一、2022年国民经济和社会发展计划执行情况',
      '二、2023年经济和社会发展预期目标',
      '三、2023年主要任务和措施',
    ],
  },
  {
    title: '关于云溪区2022年财政预算执行情况和2023年财政预算草案的报告',
    speaker: '云溪区财政局局长 顾振玲',
    signedOn: '2023-01-16',
    outlineLevel1: ['一、2022年财政预算执行情况', '二、2023年财政预算草案', '三、切实做好2023年财政工作'],
  },
  {
    column: '区政府文件',
    title: `${DISTRICT}关于印发青川市云溪区提升医疗卫生工作实施方案的通知`,
    documentNumber: '云政发〔2023〕2号',
    issuers: [DISTRICT],
    signedOn: '2023-01-08',
    printedOn: '2023-01-10',
    attachment: '青川市云溪区提升医疗卫生工作实施方案',
    outlineLevel1: [
      '一、突出爱国卫生运动',
      '二、强化重大项目谋划储备',
      '三、夯实公共文化服务体系',
      '四、完善绿色低碳生活方式',
      '五、强化一刻钟便民生活圈',
    ],
    numberedMeasures: 20,
  },
  {
    title: `${DISTRICT}关于废止部分行政规范性文件的决定`,
    documentNumber: '云政发〔2023〕4号',
    issuers: [DISTRICT],
    signedOn: '2023-01-10',
    printedOn: '2023-01-11',
  },
  {
    title: `中共青川市云溪区委 ${DISTRICT}关于加快推进生态环境高质量发展的实施意见`,
    documentNumber: '云发〔2023〕1号',
    issuers: ['中共青川市云溪区委', DISTRICT],
    printedOn: '2023-01-12',
    outlineLevel1: ['一、总体要求', '二、主要目标', '三、重点任务', '四、保障措施'],
    numberedMeasures: 20,
  },
  {
    title: `${DISTRICT}关于同意宝泽应急物资库初步设计及概算的批复`,
    documentNumber: '云政复〔2023〕1号',
    issuers: [DISTRICT],
    signedOn: '2023-01-14',
    printedOn: '2023-01-14',
  },
  {
    title: `${DISTRICT}关于同意岚关变电站初步设计及概算的批复`,
    documentNumber: '云政复〔2023〕2号',
    issuers: [DISTRICT],
    signedOn: '2023-01-15',
    printedOn: '2023-01-15',
  },
  {
    column: '区政府文件',
    title: `${DISTRICT}关于禁捕水域禁渔的通告`,
    documentNumber: '云政字〔2023〕1号',
    issuers: [DISTRICT],
    signedOn: '2023-01-21',
  },
  {
    title: `${DISTRICT}办公室关于印发青川市云溪区加强项目建设工作若干措施的通知`,
    documentNumber: '云政办发〔2023〕1号',
    issuers: [`${DISTRICT}办公室`],
    signedOn: '2023-01-04',
    printedOn: '2023-01-06',
    numberedMeasures: 20,
  },
  {
    title: `${DISTRICT}关于任免刘志昌等工作人员职务的通知`,
    documentNumber: '云政任〔2023〕1号',
    issuers: [DISTRICT],
    signedOn: '2023-01-22',
    printedOn: '2023-01-22',
    appointed: [
      ...['刘志昌', '杨雅贵', '程杰', '邱强', '杜家雷', '魏长平', '方雪安'],
      ...['白旭', '贺妍', '徐昊', '郭培实', '顾素民', '白景岩', '戴恺'],
    ],
    removed: ['程杰', '邱强', '吕青恒', '汤金彤', '龙铁华', '陆文华'],
  },
  {
    column: '人事任免',
    title: `${DISTRICT}关于任免徐文耀等工作人员职务的通知`,
    documentNumber: '云政任〔2023〕2号',
    issuers: [DISTRICT],
    signedOn: '2023-01-23',
    printedOn: '2023-01-25',
    removed: ['潘琳', '顾娟', '乔艳', '魏伯鸣', '马宝实', '汤尚昌', '苏艳', '万晓安'],
  },
  {
    title: '2023年1-3月全区主要经济指标完成情况',
    table: {
      header: ['指标名称', '单位', '累计完成', '同比（±%）'],
      rows: [
        ['地区生产总值*', '亿元', '110.9', '5.4'],
        ['第一产业*', '亿元', '2.0', '12.5'],
        ['第二产业*', '亿元', '35.3', '2.9'],
        ['第三产业*', '亿元', '73.6', '7.9'],
        ['规模以上工业增加值', '亿元', '—', '8.1'],
        ['固定资产投资', '亿元', '—', '12.8'],
        ['社会消费品零售总额', '亿元', '51.3', '3.2'],
        ['#限额以上零售额', '亿元', '31.8', '1.4'],
        ['一般公共预算收入', '亿元', '12.3', '8.3'],
        ['一般公共预算支出', '亿元', '15.3', '6.1'],
        ['居民人均可支配收入*', '元', '10596', '-0.5'],
        ['实际使用外资', '万美元', '3950', '10.4'],
      ],
      note: '注：带*的指标为季度出数，数据由青川市云溪区统计局提供。',
    },
  },
];

/** A sample bulletin in two columns with running heads in either order, a stray link and wrapped titles. */
export const SAMPLE_GOLD: Gold = {
  file: 'yunxi-2023-01.txt',
  issue: { bulletin: '青川市云溪区人民政府公报', year: 2023, number: 1 },
  documents: documents.map(tell),
};
