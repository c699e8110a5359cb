import type { Random } from './random.ts';

const FIRST = Array.from(
  '云翠锦金玉明清文学兴和福瑞长永望凤龙白青紫丹松竹梅桂柳荷兰棠枫榆槐杏桃石沙银铁盐渔鹤鹭雁鸣映澄朗煦曦霁岚岫屏崇景宝星辰',
);
const SECOND = Array.from(
  '溪湖山泉林园河岭桥湾坪塘洲岸港源台亭阁堤浦汀坞谷峰崖井圩埠关营苑庭里坊巷田圃野川泽渚澜涧沟渡口',
);
const TRADES = [
  '精密机械',
  '生物医药',
  '新型材料',
  '智能装备',
  '电子信息',
  '绿色能源',
  '现代物流',
  '食品加工',
  '纺织科技',
  '环保工程',
  '软件技术',
  '汽车零部件',
  '光电仪器',
  '医疗器械',
  '冷链仓储',
  '印刷包装',
  '建筑设计',
  '种业科技',
  '轨道装备',
  '数字传媒',
  '储能系统',
  '检验检测',
  '水务技术',
  '家居智造',
] as const;
const FIRMS = ['有限公司', '股份有限公司', '集团', '实业有限公司'] as const;
const PROJECTS = [
  '产业园一期',
  '数字孪生平台',
  '冷链集散中心',
  '人才公寓',
  '标准厂房',
  '邻里中心',
  '排水泵站',
  '综合管廊',
  '儿童友好公园',
  '全民健身中心',
  '再生水厂',
  '智慧停车楼',
  '托育综合服务中心',
  '养老服务综合体',
  '应急物资库',
  '创新孵化基地',
  '博物馆新馆',
  '变电站',
  '公交枢纽',
  '雨水调蓄池',
  '中试基地',
] as const;
/** Words that hardly any document has, so that rare queries have something to find. */
const RARE = [
  '质谱成像',
  '氢燃料叉车',
  '古琴斫制',
  '石斛组培',
  '桑基鱼塘',
  '微电网',
  '硅光芯片',
  '活字印刷',
  '候鸟栖息地',
  '盾构始发井',
  '脐橙脱毒',
  '数字藏品',
  '抗凝血剂',
  '榫卯',
  '碳汇林',
  '飞秒激光',
  '地热井',
  '皮影',
  '柔性屏',
  '合成生物学',
  '海绵型道路',
  '木偶戏',
  '菌草',
  '慢性阻塞性肺疾病',
  '稻鳖共生',
  '无人配送车',
  '靛染',
  '超导电缆',
  '蝴蝶兰',
  '金丝楠',
  '低轨卫星',
  '苎麻',
  '骨科机器人',
  '龙窑',
  '蛋白质组',
  '钙钛矿',
  '漆器',
  '虹鳟',
  '防汛沙袋',
  '蜂胶',
] as const;

/** A place stem of two characters, one of some three thousand. */
export function inventStem(random: Random): string {
  return random.pick(FIRST) + random.pick(SECOND);
}

/** A company that does not exist. */
export function inventCompany(random: Random): string {
  return `${inventStem(random)}${random.pick(TRADES)}${random.pick(FIRMS)}`;
}

/** A building project that does not exist. */
export function inventProject(random: Random): string {
  return `${inventStem(random)}${random.pick(PROJECTS)}`;
}

/** A word that is rare in the corpus. */
export function rareWord(random: Random): string {
  return random.pick(RARE);
}
