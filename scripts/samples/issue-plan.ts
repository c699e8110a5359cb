import type { Draft } from './draft.ts';
import { writeAppointments } from './documents/appointment.ts';
import { writeBudgetReport } from './documents/budget-report.ts';
import { writeCircular, writePublicNotice, writeReply } from './documents/letters.ts';
import { writeNoticeWithMeasures } from './documents/notice-measures.ts';
import { writeNoticeWithRules, writeOrder, writeRepealDecision } from './documents/notice-rules.ts';
import { writeOpinion } from './documents/opinion.ts';
import { COLUMNS } from './documents/parts.ts';
import { writePlanReport } from './documents/plan-report.ts';
import { writeChronicle, writeInterpretation, writeStatistics } from './documents/records.ts';
import { writeWorkReport } from './documents/work-report.ts';
import type { Writer } from './writer.ts';

const COLUMN_ORDER: readonly string[] = Object.values(COLUMNS);

function repeat(count: number, write: () => Draft): Draft[] {
  return Array.from({ length: count }, write);
}

function writeAll(writer: Writer): Draft[] {
  const { random } = writer;
  const opening = writer.number === 1;
  const times = Math.max(1, Math.ceil(Math.sqrt(writer.scale)));
  const measures = repeat(times, () => writeNoticeWithMeasures(writer, random.chance(0.6)));
  const rules = repeat(opening ? 0 : times, () => writeNoticeWithRules(writer, random.chance(0.5)));
  const repeal = random.chance(0.5) ? writeRepealDecision(writer) : null;
  const drafts = [...measures, ...rules, ...(repeal ? [repeal] : [])];
  if (opening) drafts.push(writeWorkReport(writer), writePlanReport(writer), writeBudgetReport(writer));
  if (opening || random.chance(0.6)) drafts.push(writeOpinion(writer));
  if (!opening && random.chance(0.5)) drafts.push(writeOrder(writer));
  drafts.push(...repeat(random.int(1, 3), () => writeReply(writer)));
  if (random.chance(0.7)) drafts.push(writePublicNotice(writer));
  if (random.chance(0.4)) drafts.push(writeCircular(writer));
  drafts.push(...repeat(random.int(1, 2), () => writeAppointments(writer)));
  if (!opening) drafts.push(writeInterpretation(writer, random.pick([...measures, ...rules])));
  if (!opening || random.chance(0.4)) drafts.push(writeChronicle(writer));
  drafts.push(writeStatistics(writer));
  return drafts;
}

/** The documents of one issue, grouped by column in print order. */
export function writeIssue(writer: Writer): Draft[] {
  const drafts = writeAll(writer);
  return COLUMN_ORDER.flatMap((column) => drafts.filter((draft) => draft.column === column));
}
