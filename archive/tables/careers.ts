import type { RowsOf } from '#core/tables/register-tables.ts';
import type { Db } from '../database/connection.ts';
import { readRegisterRows } from '../registers/list-register.ts';

type Appointment = RowsOf<'appointments'>[number];

/** People of one stretch: what each was appointed to is held at a time. */
const STRETCH = 200;

/** The appointments and removals of everybody, person by person in the order of lists by name, each person's in order of time. */
export function* readCareers(db: Db): Generator<Appointment[]> {
  const names = db
    .prepare<[], string>(
      `SELECT name FROM person WHERE EXISTS (SELECT 1 FROM appointment WHERE appointment.person = name) ORDER BY pinyin, name`,
    )
    .pluck()
    .all();
  const idsOf = db
    .prepare<[string], number>('SELECT id FROM appointment WHERE person IN (SELECT value FROM json_each(?))')
    .pluck();
  for (let at = 0; at < names.length; at += STRETCH) {
    const stretch = names.slice(at, at + STRETCH);
    const places = new Map(stretch.map((name, place) => [name, place]));
    const placeOf = ({ person }: Appointment): number => places.get(person) ?? 0;
    const rows = readRegisterRows(db, 'appointments', idsOf.all(JSON.stringify(stretch)));
    yield rows.sort((one, other) => placeOf(one) - placeOf(other) || compareTime(one, other));
  }
}

/** Undated ones last; in one document as they are printed. */
function compareTime(one: Appointment, other: Appointment): number {
  const [first, second] = [one.date ?? '9999', other.date ?? '9999'];
  if (first !== second) return first < second ? -1 : 1;
  return one.documentId - other.documentId || one.range.start - other.range.start;
}
