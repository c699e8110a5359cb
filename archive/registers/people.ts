import { pinyin } from 'pinyin-pro';
import type { DocumentId } from '#core/model/ids.ts';
import { AppError } from '#core/errors/app-error.ts';
import type { DocumentSummary } from '#core/model/document.ts';
import { appointmentSchema, personSummarySchema, type PersonSummary } from '#core/model/register.ts';
import { documentIdSchema } from '#core/model/ids.ts';
import { squeeze } from '#core/text/characters.ts';
import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';
import { listDocuments } from '../holdings/documents.ts';
import { foldText, foldWords } from './fold-text.ts';
import { APPOINTMENT_COLUMNS, fromAppointmentRow, type Row } from './row-columns.ts';
import { withSentences } from './sentences.ts';

const inPlace = appointmentSchema.extend({ documentId: documentIdSchema });
type PlacedAppointment = (typeof inPlace)['_output'];

/** Writes a person down for lists by name; nothing where that is done already. */
export function savePerson(db: Db, name: string): void {
  const isKnown = prepared(db, 'SELECT 1 FROM person WHERE name = ?').get(name) !== undefined;
  if (isKnown) return;
  const syllables = pinyin(name, { toneType: 'none', type: 'array', surname: 'head', nonZh: 'removed' });
  const initials = syllables.map((syllable) => syllable.charAt(0)).join('');
  prepared(db, 'INSERT INTO person (name, folded, pinyin, initials) VALUES (?, ?, ?, ?)').run(
    name,
    foldText([name]),
    syllables.join(' '),
    initials,
  );
}

const PEOPLE = `FROM person
  WHERE (:text = '' OR instr(folded, :text) > 0 OR (:latin <> '' AND (instr(initials, :latin) = 1 OR instr(replace(pinyin, ' ', ''), :latin) = 1)))
    AND EXISTS (SELECT 1 FROM appointment WHERE appointment.person = person.name)`;

/** A stretch of the people by pinyin, and how many there are; `text` is a part of the name, or its beginning in pinyin or its initials. */
export function listPeople(
  db: Db,
  { text, offset, limit }: { text: string; offset: number; limit: number },
): { people: PersonSummary[]; total: number } {
  const form = foldWords(text).join('');
  const params = { text: form, latin: /^[a-z]+$/.test(form) ? form : '' };
  const total = db.prepare<typeof params, number>(`SELECT count(*) ${PEOPLE}`).pluck().get(params) ?? 0;
  const names = db
    .prepare<typeof params & { limit: number; offset: number }, string>(
      `SELECT name ${PEOPLE} ORDER BY pinyin, name LIMIT :limit OFFSET :offset`,
    )
    .pluck()
    .all({ ...params, limit, offset });
  return { people: names.map((name) => summarise(db, name)), total };
}

function summarise(db: Db, name: string): PersonSummary {
  const row = db
    .prepare<[string], Row>(
      `SELECT count(*) FILTER (WHERE action = 'appointed') AS appointed, count(*) FILTER (WHERE action = 'removed') AS removed,
         min(date) AS firstOn, max(date) AS lastOn FROM appointment WHERE person = ?`,
    )
    .get(name);
  return personSummarySchema.parse({ name, ...row });
}

/** What the holdings say of one person. @throws AppError `item/not-found` where they say nothing */
export function getPerson(
  db: Db,
  printed: string,
): { person: PersonSummary; appointments: PlacedAppointment[]; speeches: DocumentSummary[] } {
  const name = squeeze(printed);
  const rows = db
    .prepare<[string], Row>(
      `SELECT ${APPOINTMENT_COLUMNS} FROM appointment WHERE person = ? ORDER BY date IS NULL, date, document_id, position`,
    )
    .all(name)
    .map((row) => fromAppointmentRow(row));
  const appointments = withSentences(db, rows).map((row) => inPlace.parse(row));
  const speeches = listSpeeches(db, name);
  if (appointments.length === 0 && speeches.length === 0)
    throw new AppError('item/not-found', { what: 'person', id: name });
  return { person: summarise(db, name), appointments, speeches };
}

function listSpeeches(db: Db, name: string): DocumentSummary[] {
  const ids = db
    .prepare<[], { id: DocumentId; speaker: string }>(
      'SELECT id, speaker FROM document WHERE speaker IS NOT NULL',
    )
    .all()
    .filter(({ speaker }) => speakerName(speaker) === name)
    .map(({ id }) => id);
  if (ids.length === 0) return [];
  const dateOf = ({ signedOn, printedOn }: DocumentSummary) => signedOn ?? printedOn ?? '9999';
  return listDocuments(db, null, ids).sort((one, other) => (dateOf(one) < dateOf(other) ? -1 : 1));
}

/** 云溪区区长 周 明 → 周明: the name stands behind the office; two single characters at the end are a padded name. */
function speakerName(speaker: string): string {
  const parts = speaker.trim().split(/\s+/u);
  const [last = ''] = parts.slice(-1);
  return last.length === 1 ? parts.slice(-2).join('') : last;
}
