/** A row as SQLite gives it. */
export type Row = Record<string, unknown>;
/** A row with the place of its sentence. */
export type PlacedRow = Row & { documentId: number; range: { start: number; end: number } };

const PLACE = 'document_id AS documentId, start_offset AS start, end_offset AS "end"';

export const APPOINTMENT_COLUMNS = `person, action, post, body, concurrent, acting, probation, date, ${PLACE}`;
export const INDICATOR_COLUMNS = `name, period, unit, value, change, ${PLACE}`;
/** Bodies are read by their names; a row of older rules has the names themselves. */
export const RESPONSIBILITY_COLUMNS = `measure, leading, (SELECT json_group_array(coalesce(name, body.value))
  FROM json_each(bodies) AS body LEFT JOIN body_name ON body.type = 'integer' AND body_name.id = body.value) AS bodies, ${PLACE}`;

/**
 * The held document that a citation means: the one with the number it prints, else the only one with the title. A title alone is
 * not believed where both sides print a number: the same notice comes out every year.
 */
export const TARGET_OF_CITATION = `coalesce(
  (SELECT min(target.id) FROM document AS target
    WHERE target.document_number_key = citation.document_number_key AND target.id <> citation.document_id),
  (SELECT CASE WHEN count(*) = 1 THEN min(drawn.document_id) END
    FROM drawn_document AS drawn JOIN document AS target ON target.id = drawn.document_id
    WHERE drawn.title_key = citation.title_key AND length(citation.title_key) >= 5 AND drawn.document_id <> citation.document_id
      AND (citation.document_number_key IS NULL OR target.document_number_key IS NULL)))`;
export const CITATION_COLUMNS = `relation, citation.title AS title, citation.document_number AS documentNumber,
  ${TARGET_OF_CITATION} AS targetDocumentId, ${PLACE}`;

/** SQLite has neither booleans nor lists nor ranges. */
export function fromAppointmentRow(row: Row): PlacedRow {
  return { ...fromRow(row), concurrent: row['concurrent'] === 1, acting: row['acting'] === 1 };
}

/** The bodies of a responsibility are a JSON list: first those that lead. */
export function fromResponsibilityRow({ bodies, leading, ...row }: Row): PlacedRow {
  const names = JSON.parse(String(bodies)) as string[]; // our own column, json_valid
  return { ...fromRow(row), leads: names.slice(0, Number(leading)), others: names.slice(Number(leading)) };
}

/** A row with its range in one piece. */
export function fromRow({ start, end, documentId, ...row }: Row): PlacedRow {
  return { ...row, documentId: Number(documentId), range: { start: Number(start), end: Number(end) } };
}
