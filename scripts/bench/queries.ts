import type { BenchArchive } from './bench-archive.ts';
import { createRandom, type Random } from '../samples/random.ts';
import { toSearchForm } from '#core/text/search-form.ts';
import type { OracleDocument } from './oracle.ts';

/** A query with what it must find. Plain ones are one run of characters and can be put to any engine. */
export type BenchQuery = {
  text: string;
  group: 'common' | 'passage' | 'absent' | 'field' | 'boolean';
  matches: (document: OracleDocument) => boolean;
};

const COMMON = [
  '的',
  '年',
  '区',
  '发展',
  '政府',
  '服务',
  '工作',
  '24',
  '通知',
  '责任',
  '云溪',
  '营商环境',
  '人民政府',
  '高质量',
  '责任单位',
  '固定资产投资',
  '主管部门',
  '质谱成像',
  '硅光芯片',
  '行政规范性文件',
  '区政府办公室',
  '一般公共预算收入',
  '城市精细化管理',
] as const;
const ABSENT = [
  '龘',
  '鬱',
  '量子',
  '航母',
  '彗星雨',
  '火星车',
  '深海沉船',
  '南极科考站',
  '登月舱返回地球',
  '银河系外行星大气层',
  '恐龙化石国际拍卖会',
  '海底两万里潜水艇航线图',
] as const;
const LENGTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13] as const;
const PASSAGES_PER_LENGTH = 4;

function plain(text: string, group: BenchQuery['group']): BenchQuery {
  const form = toSearchForm(text).text;
  return { text, group, matches: (document) => document.form.includes(form) };
}

function pair(left: string, operator: ' ' | ' OR ' | ' -', right: string): BenchQuery {
  const [one, other] = [plain(left, 'boolean'), plain(right, 'boolean')];
  return {
    text: `${left}${operator}${right}`,
    group: 'boolean',
    matches: (document) => {
      const first = one.matches(document);
      const second = other.matches(document);
      return operator === ' ' ? first && second : operator === ' OR ' ? first || second : first && !second;
    },
  };
}

const BOOLEAN: readonly BenchQuery[] = [
  pair('营商环境', ' ', '法治'),
  pair('发展', ' ', '质谱成像'),
  pair('老旧小区', ' ', '加装电梯'),
  pair('教育', ' OR ', '医疗'),
  pair('皮影', ' OR ', '木偶戏'),
  pair('政府', ' -', '通知'),
  pair('责任单位', ' -', '区财政局'),
  pair('水务局', ' -', '防汛'),
];

const FIELDS: readonly BenchQuery[] = [
  { text: '标题:预算', group: 'field', matches: ({ title }) => title.includes('预算') },
  { text: '标题:任免', group: 'field', matches: ({ title }) => title.includes('任免') },
  { text: '机关:办公室', group: 'field', matches: ({ issuers }) => issuers.includes('办公室') },
  {
    text: '年:2020..2022 预算',
    group: 'field',
    matches: ({ year, form }) => year !== null && year >= 2020 && year <= 2022 && form.includes('预算'),
  },
  {
    text: '年:1999 发展',
    group: 'field',
    matches: ({ year, form }) => year === 1999 && form.includes('发展'),
  },
  {
    text: '标题:批复 道路',
    group: 'field',
    matches: ({ title, form }) => title.includes('批复') && form.includes('道路'),
  },
];

/** A run of `length` letters, digits and Han from a random place of a text; null where none was met. */
function passageOf(random: Random, text: string, length: number): string | null {
  const runs = text.match(/[\p{Script=Han}0-9]+/gu)?.filter((run) => run.length >= length) ?? [];
  if (runs.length === 0) return null;
  const run = random.pick(runs);
  const start = random.int(0, run.length - length);
  return run.slice(start, start + length);
}

async function drawPassages(archive: BenchArchive): Promise<BenchQuery[]> {
  const random = createRandom(7);
  const { documents } = await archive.call('documents.list', { issueId: null });
  const drawn = new Set<string>();
  for (const length of LENGTHS) {
    const wanted = drawn.size + PASSAGES_PER_LENGTH;
    for (let tries = 0; drawn.size < wanted && tries < 200; tries += 1) {
      const { text } = await archive.call('documents.get', { documentId: random.pick(documents).id });
      const passage = passageOf(random, text, length);
      if (passage !== null) drawn.add(passage);
    }
  }
  return Array.from(drawn, (text) => plain(text, 'passage'));
}

/** More than a hundred queries of 1–13 characters: common, drawn from the texts, absent, by field, boolean. */
export async function benchQueries(archive: BenchArchive): Promise<BenchQuery[]> {
  return [
    ...COMMON.map((text) => plain(text, 'common')),
    ...ABSENT.map((text) => plain(text, 'absent')),
    ...(await drawPassages(archive)),
    ...FIELDS,
    ...BOOLEAN,
  ];
}

/** True for a query that is one run of characters. */
export function isPlain(query: BenchQuery): boolean {
  return query.group !== 'field' && query.group !== 'boolean';
}
