import { inventCompany, inventProject, inventStem, rareWord } from './places.ts';
import { oneDecimal } from './numerals.ts';
import type { Writer } from './writer.ts';

type Part = string | ((writer: Writer) => string);

const compiled = new Map<string, readonly Part[]>();

/** What stands for each `{word}` of a template. */
const WORDS: Readonly<Record<string, (writer: Writer) => string>> = {
  区: (writer) => writer.district.name,
  市: (writer) => writer.district.city,
  今年: (writer) => String(writer.year),
  去年: (writer) => String(writer.year - 1),
  前年: (writer) => String(writer.year - 2),
  届: (writer) => String(Math.floor((writer.year - 1953) / 5)),
  街: (writer) => writer.random.pick(writer.district.streets),
  河: (writer) => writer.random.pick(writer.district.rivers),
  社区: (writer) => `${inventStem(writer.random)}社区`,
  村: (writer) => `${inventStem(writer.random)}村`,
  路: (writer) => `${inventStem(writer.random)}${writer.random.pick(['路', '街', '大道', '东路', '西街'])}`,
  公园: (writer) => `${inventStem(writer.random)}公园`,
  学校: (writer) =>
    `${inventStem(writer.random)}${writer.random.pick(['小学', '中学', '实验学校', '幼儿园', '职业学校'])}`,
  医院: (writer) =>
    `${inventStem(writer.random)}${writer.random.pick(['医院', '社区卫生服务中心', '中医院'])}`,
  企业: (writer) => inventCompany(writer.random),
  项目: (writer) => inventProject(writer.random),
  园区: (writer) =>
    `${inventStem(writer.random)}${writer.random.pick(['产业园', '科创园', '经济开发区', '高新园'])}`,
  罕: (writer) => rareWord(writer.random),
};

function compilePart(slot: string): Part {
  const word = WORDS[slot];
  if (word) return word;
  const range = /^(整|小|率)(\d+)-(\d+)$/.exec(slot);
  if (!range) throw new Error(`unknown slot {${slot}}`);
  const [, kind, lowText, highText] = range;
  const low = Number(lowText);
  const high = Number(highText);
  if (kind === '整') return (writer) => String(writer.random.int(low, high));
  const unit = kind === '率' ? '%' : '';
  return (writer) => oneDecimal(low + writer.random.next() * (high - low)) + unit;
}

function compile(template: string): readonly Part[] {
  const known = compiled.get(template);
  if (known) return known;
  const parts = template
    .split(/\{([^{}]*)\}/)
    .map((piece, index) => (index % 2 === 0 ? piece : compilePart(piece)));
  compiled.set(template, parts);
  return parts;
}

/**
 * Fills a template: `{街}` and the like from the table above, `{整3-40}` a whole number, `{小1-9}` one decimal,
 * `{率3-12}` a percentage.
 */
export function fill(writer: Writer, template: string): string {
  let text = '';
  for (const part of compile(template)) text += typeof part === 'string' ? part : part(writer);
  return text;
}
