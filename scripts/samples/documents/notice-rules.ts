import { addBlock, addParagraph, startDraft, type Draft } from '../draft.ts';
import { districtName, governmentName } from '../district.ts';
import { countNumeral, plainDate } from '../numerals.ts';
import { RULE_SUBJECTS, RULE_WORDS } from '../phrases/frames.ts';
import type { Writer } from '../writer.ts';
import { citing } from './citing.ts';
import {
  addNumber,
  addPrintingDate,
  addRecipients,
  addSignature,
  addTitle,
  COLUMNS,
  issueDay,
  issuingBody,
  laterDay,
} from './parts.ts';
import { addRules } from './rules.ts';

/** A notice that prints rules in chapters and articles; it may repeal an earlier text. */
export function writeNoticeWithRules(writer: Writer, byOffice: boolean): Draft {
  const { random, district, history } = writer;
  const body = issuingBody(writer, byOffice);
  const subject = random.pick(RULE_SUBJECTS);
  const name = `${districtName(district)}${subject}${random.pick(RULE_WORDS.slice(0, 4))}`;
  const draft = startDraft({
    title: `${body.name}关于印发${name}的通知`,
    kind: 'notice',
    column: body.column,
  });
  draft.label.issuers = [body.name];
  addTitle(draft, [body.name, `关于印发${name}的通知`]);
  addNumber(writer, draft, body.series, true);
  addRecipients(draft);
  const [old] = history.findRules(random, 1, writer.year);
  const repeal = old && random.chance(0.6) ? `${citing(draft, old, 'repeals')}同时废止。` : '';
  if (old && repeal) old.repealed = true;
  addParagraph(draft, `现将《${name}》印发给你们，请遵照执行。${repeal}`);
  const signedOn = issueDay(writer);
  addSignature(draft, [body.name], signedOn);
  addBlock(draft, { kind: 'attachment-title', text: name });
  addRules(writer, draft, name, subject);
  addPrintingDate(draft, laterDay(signedOn, random.int(0, 3)));
  return draft;
}

/** Rules of the city made known by order: 第58号, signed by the mayor. */
export function writeOrder(writer: Writer): Draft {
  const { random, district } = writer;
  const subject = random.pick(RULE_SUBJECTS);
  const name = `${district.city}${subject}${random.pick(['管理办法', '管理规定'])}`;
  const body = `${district.city}人民政府`;
  const number = writer.history.takeOrder(writer.year);
  const draft = startDraft({ title: name, kind: 'order', column: COLUMNS.city });
  draft.label.documentNumber = `${body}令第${number}号`;
  draft.label.issuers = [body];
  addBlock(draft, { kind: 'title', text: `${body}令` });
  addBlock(draft, { kind: 'document-number', text: `第${number}号` });
  const signedOn = issueDay(writer);
  addParagraph(
    draft,
    `《${name}》已经${plainDate(signedOn)}市人民政府第${random.int(8, 90)}次常务会议通过，现予公布，自${writer.year + 1}年1月1日起施行。`,
  );
  addSignature(draft, [`市长 ${writer.holder('市长')}`], signedOn);
  addBlock(draft, { kind: 'attachment-title', text: name });
  addRules(writer, draft, name, subject);
  return draft;
}

/** A decision that names earlier documents no longer in force. */
export function writeRepealDecision(writer: Writer): Draft | null {
  const { random, district, history } = writer;
  const old = history.findRules(random, random.int(3, 7), writer.year);
  if (old.length < 2) return null;
  const body = governmentName(district);
  const draft = startDraft({
    title: `${body}关于废止部分行政规范性文件的决定`,
    kind: 'decision',
    column: COLUMNS.government,
  });
  draft.label.issuers = [body];
  addTitle(draft, [body, '关于废止部分行政规范性文件的决定']);
  addNumber(writer, draft, '政发', false);
  addRecipients(draft);
  addParagraph(
    draft,
    `为维护法制统一，区政府对现行行政规范性文件进行了清理。经区政府第${random.int(10, 90)}次常务会议研究，决定对下列${old.length}件行政规范性文件予以废止：`,
  );
  for (const [index, past] of old.entries()) {
    past.repealed = true;
    addParagraph(
      draft,
      `${countNumeral(index + 1)}、${citing(draft, past, 'repeals')}${index === old.length - 1 ? '。' : '；'}`,
    );
  }
  addParagraph(draft, '本决定自印发之日起施行。');
  const signedOn = issueDay(writer);
  addSignature(draft, [body], signedOn);
  addPrintingDate(draft, laterDay(signedOn, 1));
  return draft;
}
