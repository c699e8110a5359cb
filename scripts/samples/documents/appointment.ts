import { addBlock, startDraft, type Draft } from '../draft.ts';
import { governmentName } from '../district.ts';
import type { AppointmentLabel } from '../label.ts';
import { inventNames, padName } from '../names.ts';
import type { Writer } from '../writer.ts';
import {
  addNumber,
  addPrintingDate,
  addRecipients,
  addSignature,
  addTitle,
  COLUMNS,
  issueDay,
  laterDay,
} from './parts.ts';

const BODIES = [
  '发展和改革局',
  '教育局',
  '科学技术局',
  '工业和信息化局',
  '民政局',
  '司法局',
  '财政局',
  '人力资源和社会保障局',
  '住房和城乡建设局',
  '城市管理局',
  '交通运输局',
  '水务局',
  '农业农村局',
  '商务局',
  '文化和旅游局',
  '卫生健康局',
  '应急管理局',
  '审计局',
  '统计局',
  '行政审批服务局',
  '大数据中心（云溪区政务热线服务中心）',
  '园林绿化服务中心',
  '疾病预防控制中心（区健康管理指导中心）',
  '市场监管综合行政执法大队',
  '社会经济调查中心',
  '档案馆',
  '公共资源交易中心',
] as const;
const OFFICES = [
  '便民服务中心',
  '应急管理办公室',
  '公共文化服务中心',
  '经济发展服务中心（街道党群服务中心）',
] as const;

const HEADS = [
  { ending: /局$/u, heads: ['局长', '副局长', '四级调研员'] },
  { ending: /大队$/u, heads: ['大队长', '副大队长'] },
  { ending: /馆$/u, heads: ['馆长', '副馆长'] },
] as const;

type Entry = AppointmentLabel & { rank: string };

function inventPost(writer: Writer): string {
  const { random, district } = writer;
  const prefix = `${district.city}${district.name}区`;
  if (random.chance(0.3))
    return `${prefix}${random.pick(district.streets)}${random.pick(OFFICES)}${random.pick(['主任', '副主任'])}`;
  const body = random.pick(BODIES).replace('云溪', district.name);
  const heads = HEADS.find(({ ending }) => ending.test(body))?.heads ?? ['主任', '副主任'];
  return `${prefix}${body}${random.pick(heads)}`;
}

function inventEntry(writer: Writer, person: string, action: Entry['action']): Entry {
  const { random } = writer;
  const appointed = action === 'appointed';
  return {
    person,
    action,
    post: inventPost(writer),
    concurrent: appointed && random.chance(0.12),
    probation: appointed && random.chance(0.4) ? '一年' : null,
    rank: random.chance(0.2) ? '副处级' : '',
  };
}

function wordingOf(entry: Entry, padded: boolean, style: 'listed' | 'inline'): string {
  const name = padded ? padName(entry.person) : entry.person;
  const notes = [entry.rank, entry.probation ? `试用期${entry.probation}` : ''].filter((note) => note !== '');
  const tail = notes.length > 0 ? `（${notes.join('，')}）` : '';
  if (entry.action === 'removed')
    return `${style === 'inline' ? '免去' : ''}${name}的${entry.post}${tail}职务`;
  return `${style === 'inline' ? '任命' : ''}${name}为${entry.post}${entry.concurrent ? '（兼）' : ''}${tail}`;
}

function addEntries(
  draft: Draft,
  entries: readonly Entry[],
  style: 'listed' | 'inline',
  last: boolean,
): void {
  for (const [index, entry] of entries.entries()) {
    const end = last && index === entries.length - 1 ? '。' : '；';
    const text = wordingOf(entry, false, style) + end;
    addBlock(draft, { kind: 'paragraph', text, printed: wordingOf(entry, true, style) + end });
    draft.label.paragraphs.push(text);
    draft.label.appointments.push({
      person: entry.person,
      action: entry.action,
      post: entry.post,
      concurrent: entry.concurrent,
      probation: entry.probation,
    });
  }
}

/** A notice of appointments and removals, with padded names, probation and concurrent posts. */
export function writeAppointments(writer: Writer): Draft {
  const { random, district } = writer;
  const body = governmentName(district);
  const style = random.chance(0.6) ? 'listed' : 'inline';
  const people = inventNames(random, random.int(6, 16));
  const appointed = people.map((person) => inventEntry(writer, person, 'appointed'));
  const removed = [...random.sample(people, random.int(1, 3)), ...inventNames(random, random.int(1, 6))].map(
    (person) => inventEntry(writer, person, 'removed'),
  );
  const matter = `关于任免${people[0] ?? ''}等工作人员职务的通知`;
  const draft = startDraft({
    title: `${body}${matter}`,
    kind: 'appointment',
    column: COLUMNS.people,
    twoColumn: false,
  });
  draft.label.issuers = [body];
  addTitle(draft, [body, matter]);
  addNumber(writer, draft, '政任', false);
  addRecipients(draft);
  addBlock(draft, {
    kind: 'paragraph',
    text: style === 'listed' ? '区政府决定，任命：' : '区政府研究决定：',
  });
  addEntries(draft, appointed, style, style === 'listed');
  if (style === 'listed') addBlock(draft, { kind: 'paragraph', text: '免去：' });
  addEntries(draft, removed, style, true);
  const signedOn = issueDay(writer);
  addSignature(draft, [body], signedOn);
  addPrintingDate(draft, laterDay(signedOn, random.int(0, 2)));
  return draft;
}
