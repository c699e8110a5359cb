import type { Random } from '#scripts/samples/random.ts';

const SURNAMES = Array.from('沈刘范李王张陈赵孙周吴郑');
const GIVEN = ['波', '涛', '忠平', '君', '建国', '晓明', '丽', '文博', '秀英', '强'];
const BUREAUS = ['发展改革局', '教育局', '财政局', '民政局', '住房建设局', '卫生健康局', '司法局', '统计局'];
const POSTS = ['局长', '副局长', '主任', '副主任（兼）', '四级调研员', '办公室主任'];
const BOILERPLATE = [
  '各街道办事处，区政府各部门、各单位要结合实际认真贯彻执行。',
  '（责任单位：区发展改革局）',
  '（试用期一年）',
  '持续优化营商环境，',
  '坚持以人民为中心的发展思想，统筹发展和安全，',
];
const WORDS =
  `深入 推进 文化 强区 建设 质子 中心 产业 招商 引资 基层 治理 社会 保障 教育 医疗 养老 服务 重点 项目 投资
  增长 完成 全区 居民 收入 预算 支出 生态 环境 改造 街道 社区 党建 引领 数字 经济 创新 人才 消费 外贸 安全 生产 应急 管理
  𠮷林 2024年 15.6亿元 8.5% 123个`.split(/\s+/);

function prose(random: Random): string {
  const words = Array.from({ length: random.int(8, 60) }, () => random.pick(WORDS));
  const text = words.map((word) => (random.chance(0.15) ? `${word}，` : word)).join('');
  return `${text}。${random.chance(0.4) ? random.pick(BOILERPLATE) : ''}`;
}

function appointment(random: Random): string {
  const name = `${random.pick(SURNAMES)}${random.pick(GIVEN)}`;
  const trial = random.chance(0.5) ? '（试用期一年）' : '';
  return `${name}为济南市槐荫区${random.pick(BUREAUS)}${random.pick(POSTS)}${trial}；`;
}

function tableRow(random: Random): string {
  return `${random.pick(BUREAUS)}\t亿元\t${random.int(1, 40)}.${random.int(0, 9)}\t${random.int(0, 20)}.0`;
}

const SHAPES: ((random: Random) => string)[] = [prose, prose, appointment, tableRow];

/** A text in the manner of a bulletin: prose with boilerplate, appointments and tables, where much is said again. */
export function makeText(random: Random): string {
  const lines: string[] = [];
  while (lines.length < 25) {
    const shape = random.pick(SHAPES);
    const count = random.int(1, 8);
    for (let index = 0; index < count; index++) lines.push(shape(random));
  }
  return lines.join('\n');
}
