import type { ParsedRequestOf } from '#core/contract/contract.ts';
import { listFindings } from '#core/continuity/list-findings.ts';
import type { Language } from '#core/model/language.ts';
import type { RegisterFilter, RegisterName } from '#core/model/register.ts';
import { type Cell, layOut, type Table } from '#core/tables/column.ts';
import { CORRECTION_TABLE } from '#core/tables/correction-table.ts';
import { AUTHORITY_TABLE, CONTINUITY_TABLE, VALIDITY_TABLE } from '#core/tables/other-tables.ts';
import { PEOPLE_TABLE, REGISTER_TABLES, type SourcedRow } from '#core/tables/register-tables.ts';
import { SEARCH_TABLE } from '#core/tables/search-table.ts';
import { listAuthorities } from '../authorities/list-authorities.ts';
import { buildContinuityReport } from '../continuity/build-report.ts';
import { listCorrections } from '../corrections/correction-rows.ts';
import type { Db } from '../database/connection.ts';
import { findRegisterRowIds, readRegisterRows } from '../registers/list-register.ts';
import { listSearchRecords } from '../searches/search-records.ts';
import { listValidity } from '../validity/list-validity.ts';
import { readCareers } from './careers.ts';
import { withSources } from './row-sources.ts';
import { writeCsv } from './write-csv.ts';

type ExportRequest = ParsedRequestOf<'tables.export'> & { now: string; today: string };
type Lines = Generator<Cell[][]>;

const STRETCH = 1000;

/** Writes a table as CSV for spreadsheets, whole or not at all. @throws AppError `file/cannot-write` */
export async function exportTable(db: Db, request: ExportRequest): Promise<{ file: string; rows: number }> {
  return writeCsv(request.file, linesOf(db, request));
}

/** The heads first, then stretches of rows. */
function linesOf(db: Db, { table, filter, language, now, today }: ExportRequest): Lines {
  const pages = { offset: 0, limit: Number.MAX_SAFE_INTEGER };
  switch (table) {
    case 'appointments':
      return registerLines(db, REGISTER_TABLES[table], { register: table, filter, language });
    case 'indicators':
      return registerLines(db, REGISTER_TABLES[table], { register: table, filter, language });
    case 'responsibilities':
      return registerLines(db, REGISTER_TABLES[table], { register: table, filter, language });
    case 'citations':
      return registerLines(db, REGISTER_TABLES[table], { register: table, filter, language });
    case 'people':
      return peopleLines(db, language);
    case 'authorities':
      return stretches(
        AUTHORITY_TABLE,
        language,
        () => listAuthorities(db, { text: '', ...pages }).authorities,
      );
    case 'validity':
      return stretches(VALIDITY_TABLE, language, () =>
        (['decided', 'suggested'] as const).flatMap(
          (state) => listValidity(db, { state, today, ...pages }).entries,
        ),
      );
    case 'corrections':
      return stretches(
        CORRECTION_TABLE,
        language,
        () => listCorrections(db, { issueId: null, ...pages }).corrections,
      );
    case 'searches':
      return stretches(SEARCH_TABLE, language, () => listSearchRecords(db, pages).records);
    case 'continuity':
      return stretches(CONTINUITY_TABLE, language, () =>
        listFindings(buildContinuityReport(db, now), language),
      );
  }
}

function* stretches<Row>(table: Table<Row>, language: Language, read: () => readonly Row[]): Lines {
  const { heads, cells } = layOut(table, language);
  yield [heads];
  const rows = read();
  for (let at = 0; at < rows.length; at += STRETCH) yield rows.slice(at, at + STRETCH).map(cells);
}

/** Only the ids are held for the whole table: rows are read a stretch at a time. */
function* registerLines<Name extends RegisterName>(
  db: Db,
  table: Table<SourcedRow<Name>>,
  { register, filter, language }: { register: Name; filter: RegisterFilter; language: Language },
): Lines {
  const { heads, cells } = layOut(table, language);
  yield [heads];
  const ids = findRegisterRowIds(db, register, filter);
  for (let at = 0; at < ids.length; at += STRETCH) {
    const rows = readRegisterRows(db, register, ids.slice(at, at + STRETCH));
    yield withSources(db, rows).map(cells);
  }
}

function* peopleLines(db: Db, language: Language): Lines {
  const { heads, cells } = layOut(PEOPLE_TABLE, language);
  yield [heads];
  for (const rows of readCareers(db)) yield withSources(db, rows).map(cells);
}
