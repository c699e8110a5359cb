import { addBlock, startDraft, type Draft } from '../draft.ts';
import { districtName } from '../district.ts';
import { countNumeral, isoDate, plainDate } from '../numerals.ts';
import type { Writer } from '../writer.ts';
import { COLUMNS } from './parts.ts';

/** Title with a space between its characters, 政 府 工 作 报 告. */
export function spread(text: string): string {
  return Array.from(text).join(' ');
}

type Speech = { title: string; lines: readonly string[]; post: string; day: number };

/** A report to the people's congress up to the salutation: title, occasion, speaker. */
export function startSpeech(writer: Writer, speech: Speech): Draft {
  const { district, year } = writer;
  const draft = startDraft({ title: speech.title, kind: 'report', column: COLUMNS.reports });
  addBlock(draft, { kind: 'title', text: speech.title, lines: speech.lines });
  const heldOn = isoDate(year, 1, speech.day);
  const term = Math.floor((year - 1927) / 5);
  const session = ((year - 1927) % 5) + 1;
  addBlock(draft, {
    kind: 'subtitle',
    text: `——${plainDate(heldOn)}在${districtName(district)}第${countNumeral(term)}届人民代表大会第${countNumeral(session)}次会议上`,
  });
  draft.label.speaker = `${speech.post} ${writer.holder(speech.post)}`;
  draft.label.signedOn = heldOn;
  addBlock(draft, { kind: 'speaker', text: draft.label.speaker });
  addBlock(draft, { kind: 'recipient', text: '各位代表：' });
  return draft;
}
