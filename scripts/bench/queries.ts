import { openConnection } from '#archive/database/connection.ts';
import { createRandom, type Random } from '../samples/random.ts';
import { toSearchForm } from '#core/text/search-form.ts';
import type { OracleDocument } from './oracle.ts';

/** A query with what it must find. Plain ones are one run of characters and can be put to any engine. */
export type BenchQuery = {
  text: string;
  /** What is looked for, in search form, as other engines are asked; null where they cannot be. */
  piece: string | null;
  group: 'common' | 'passage' | 'absent' | 'field' | 'boolean' | 'together';
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
const LENGTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 16, 20, 25, 30] as const;
const PASSAGES_PER_LENGTH = 8;

/** A query that finds a text as it is written: numbers in other numerals would be found as well. */
function quoted(text: string): BenchQuery {
  return { ...plain(text, 'passage'), text: `"${text}"` };
}

function plain(text: string, group: BenchQuery['group']): BenchQuery {
  const form = toSearchForm(text).text;
  return { text, piece: form, group, matches: (document) => document.form.includes(form) };
}

function pair(left: string, operator: ' ' | ' OR ' | ' -', right: string): BenchQuery {
  const [one, other] = [plain(left, 'boolean'), plain(right, 'boolean')];
  return {
    text: `${left}${operator}${right}`,
    piece: null,
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

/** Both words within `distance` characters, by trying every pair of places. */
function near(left: string, right: string, distance: number): BenchQuery {
  const matches = ({ form }: OracleDocument): boolean =>
    placesOf(form, left).some((one) =>
      placesOf(form, right).some(
        (other) => Math.max(one, other) - Math.min(one + left.length, other + right.length) <= distance,
      ),
    );
  return { piece: null, text: `NEAR(${left} ${right}, ${distance})`, group: 'together', matches };
}

/** Both words in one piece of the text, which `ends` part. */
function within(left: string, scope: '句' | '段', right: string): BenchQuery {
  const ends = scope === '句' ? /[。!?\n\t]/u : /\n/u;
  const matches = ({ form }: OracleDocument): boolean =>
    form.split(ends).some((piece) => piece.includes(left) && piece.includes(right));
  return { piece: null, text: `${left} ~${scope} ${right}`, group: 'together', matches };
}

function placesOf(text: string, piece: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(piece); at >= 0; at = text.indexOf(piece, at + 1)) places.push(at);
  return places;
}

const TOGETHER: readonly BenchQuery[] = [
  near('发展', '政府', 20),
  near('企业', '服务', 5),
  near('营商环境', '法治', 30),
  near('预算', '执行', 0),
  near('教育', '经费', 10),
  near('质谱成像', '中心', 50),
  within('发展', '句', '企业'),
  within('责任单位', '句', '区财政局'),
  within('任命', '句', '局长'),
  within('防汛', '段', '值班'),
  within('规划', '段', '建设'),
  within('主管部门', '段', '处罚'),
];

const FIELDS: readonly BenchQuery[] = [
  { text: '标题:预算', piece: null, group: 'field', matches: ({ title }) => title.includes('预算') },
  { text: '标题:任免', piece: null, group: 'field', matches: ({ title }) => title.includes('任免') },
  { text: '机关:办公室', piece: null, group: 'field', matches: ({ issuers }) => issuers.includes('办公室') },
  {
    text: '年:2020..2022 预算',
    piece: null,
    group: 'field',
    matches: ({ year, form }) => year !== null && year >= 2020 && year <= 2022 && form.includes('预算'),
  },
  {
    text: '年:1999 发展',
    piece: null,
    group: 'field',
    matches: ({ year, form }) => year === 1999 && form.includes('发展'),
  },
  {
    text: '标题:批复 道路',
    piece: null,
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

/** Passages of every length from random places of an archive's texts: the same ones each time. */
function drawPassages(archiveFile: string): BenchQuery[] {
  const random = createRandom(7);
  const db = openConnection(archiveFile, { readOnly: true, mustExist: true });
  try {
    const ids = db
      .prepare<[], number>('SELECT document_id FROM document_text ORDER BY document_id')
      .pluck()
      .all();
    const textOf = db
      .prepare<[number], string>('SELECT text FROM document_text WHERE document_id = ?')
      .pluck();
    const drawn = new Set<string>();
    for (const length of LENGTHS) {
      const wanted = drawn.size + PASSAGES_PER_LENGTH;
      for (let tries = 0; drawn.size < wanted && tries < 200; tries += 1) {
        const passage = passageOf(random, textOf.get(random.pick(ids)) ?? '', length);
        if (passage !== null) drawn.add(passage);
      }
    }
    return Array.from(drawn, quoted);
  } finally {
    db.close();
  }
}

/** Some two hundred queries of 1–30 characters: common, drawn from the texts, absent, by field, boolean, near each other. */
export function benchQueries(archiveFile: string): BenchQuery[] {
  return [
    ...COMMON.map((text) => plain(text, 'common')),
    ...ABSENT.map((text) => plain(text, 'absent')),
    ...drawPassages(archiveFile),
    ...FIELDS,
    ...BOOLEAN,
    ...TOGETHER,
  ];
}
