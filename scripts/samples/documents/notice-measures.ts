import { addBlock, addHeading, addItem, addParagraph, startDraft, type Draft } from '../draft.ts';
import { districtName } from '../district.ts';
import { countNumeral } from '../numerals.ts';
import { THEMES } from '../phrases/themes.ts';
import { createDealer, generalClause, measureText, responsibilityTail } from '../sentences.ts';
import type { Writer } from '../writer.ts';
import { basisClause } from './citing.ts';
import {
  addNumber,
  addPrintingDate,
  addRecipients,
  addSignature,
  addTitle,
  issueDay,
  issuingBody,
  laterDay,
} from './parts.ts';

/** A notice that prints measures or a plan: cover, signature, then the attached text with headings and numbered measures. */
export function writeNoticeWithMeasures(writer: Writer, byOffice: boolean): Draft {
  const { random, district } = writer;
  const body = issuingBody(writer, byOffice);
  const subject = random.pick(THEMES.slice(0, -1));
  const word = random.pick(['若干措施', '行动方案', '三年行动计划', '实施方案']);
  const attached = `${districtName(district)}${random.pick(['促进', '提升', '加强'])}${subject.subject}工作${word}`;
  const draft = startDraft({
    title: `${body.name}关于印发${attached}的通知`,
    kind: 'notice',
    column: body.column,
  });
  draft.label.issuers = [body.name];
  addTitle(draft, [body.name, `关于印发${attached}`, '的通知']);
  addNumber(writer, draft, body.series, true);
  addRecipients(draft);
  const clause = basisClause(writer, draft);
  addParagraph(draft, `${clause}《${attached}》已经区政府同意，现印发给你们，请认真组织实施。`);
  const signedOn = issueDay(writer);
  addSignature(draft, [body.name], signedOn);
  addBlock(draft, { kind: 'attachment-title', text: attached });
  addParagraph(draft, `为${generalClause(writer, subject)}制定本${word.slice(-2)}。`);
  let order = 0;
  for (const [index, theme] of [subject, ...random.sample(THEMES, 2 + Math.floor(writer.scale))].entries()) {
    addHeading(
      draft,
      1,
      `${countNumeral(index + 1)}、${random.pick(['夯实', '突出', '强化', '完善'])}${random.pick(theme.objects)}`,
    );
    const deal = createDealer(writer, theme.plan);
    for (const measure of random.sample(theme.measures, 4)) {
      order += 1;
      const tail = responsibilityTail(writer, theme);
      draft.label.responsibilities.push(tail.label);
      addItem(draft, `${order}.${measure}。${measureText(writer, theme, deal)}${tail.text}`);
    }
  }
  addPrintingDate(draft, laterDay(signedOn, random.int(0, 2)));
  return draft;
}
