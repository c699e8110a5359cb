import type { DocumentId } from '#core/model/ids.ts';
import type { Appointment } from '#core/model/register.ts';

type Row = Appointment & { documentId: DocumentId };
/** What one document says of a person. */
export type Moment<Each extends Row> = { date: string | null; documentId: DocumentId; rows: Each[] };

/** The appointments and removals of one document together, in the order they come in. */
export function groupTimeline<Each extends Row>(rows: readonly Each[]): Moment<Each>[] {
  const moments: Moment<Each>[] = [];
  for (const row of rows) {
    const last = moments.at(-1);
    if (last?.documentId === row.documentId && last.date === row.date) last.rows.push(row);
    else moments.push({ date: row.date, documentId: row.documentId, rows: [row] });
  }
  return moments;
}
