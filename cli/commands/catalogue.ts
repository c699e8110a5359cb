import { resolve } from 'node:path';
import { Argument } from 'commander';
import { documentIdSchema, issueIdSchema } from '#core/model/ids.ts';
import type { Document } from '#core/model/document.ts';
import type { TableName } from '#core/contract/continuity-operations.ts';
import type { AuthoritySummary } from '#core/model/authority.ts';
import { REGISTERS, type RegisterName, type RegisterRows } from '#core/model/register.ts';
import type { AddCommand } from '../command-line.ts';
import { formatTable } from '../format-table.ts';
import type { Outcome } from '../outcome.ts';
import { parsePositive } from '../parse-arguments.ts';
import { withArchive, type Session } from '../session.ts';

const look = { readOnly: true };

/** `issues`, `documents`, `show`, `register` and `authorities`. */
export function addCatalogueCommands(add: AddCommand, finish: (outcome: Outcome) => void): void {
  add('issues <archive>', 'list the issues').action(async (archive: string) => {
    finish(await listIssues(resolve(archive)));
  });
  add('documents <archive>', 'list the documents')
    .option('--issue <id>', 'of one issue only', parsePositive)
    .action(async (archive: string, options: { issue?: number }) => {
      finish(await listDocuments(resolve(archive), options.issue ?? null));
    });
  add('show <archive>', 'show one document')
    .addArgument(new Argument('<document>', 'id of the document').argParser(parsePositive))
    .action(async (archive: string, document: number) => {
      finish(await show(resolve(archive), document));
    });
  add('register <archive>', 'list the rows of a register')
    .addArgument(new Argument('<register>', 'which one').choices(REGISTERS))
    .option('--csv <file>', 'write them into a CSV file instead')
    .action(async (archive: string, register: RegisterName, options: Filed) => {
      finish(await listRegister(resolve(archive), register, options));
    });
  add('authorities <archive>', 'list the bodies under all their names')
    .option('--csv <file>', 'write them into a CSV file instead')
    .action(async (archive: string, options: Filed) => {
      finish(await listAuthorities(resolve(archive), options));
    });
}

function listIssues(folder: string): Promise<Outcome> {
  return withArchive(folder, look, async (session) => {
    const { issues } = await session.call('issues.list', {});
    const rows = issues.map((issue) => [issue.id, issue.title, issue.documents, issue.original.name]);
    return { answer: { issues }, text: formatTable(rows) };
  });
}

function listDocuments(folder: string, issue: number | null): Promise<Outcome> {
  return withArchive(folder, look, async (session) => {
    const issueId = issue === null ? null : issueIdSchema.parse(issue);
    const { documents } = await session.call('documents.list', { issueId });
    const rows = documents.map((document) => [
      document.id,
      document.signedOn ?? document.printedOn,
      document.documentNumber,
      document.title,
    ]);
    return { answer: { documents }, text: formatTable(rows) };
  });
}

function show(folder: string, id: number): Promise<Outcome> {
  return withArchive(folder, look, async (session) => {
    const document = await session.call('documents.get', { documentId: documentIdSchema.parse(id) });
    return { answer: { document: describeDocument(document) }, text: document.text };
  });
}

/** The document as scripts get it: every block with its text. */
function describeDocument(document: Document) {
  const blocks = document.blocks.map(({ kind, level, range, page, rows }) => ({
    kind,
    ...(level === null ? {} : { level }),
    text: document.text.slice(range.start, range.end),
    offset: range.start,
    page,
    ...(rows === null ? {} : { rows }),
  }));
  return { ...document, blocks };
}

type Filed = { csv?: string };
const STRETCH = 1000;

function listRegister(folder: string, register: RegisterName, { csv }: Filed): Promise<Outcome> {
  return withArchive(folder, look, async (session) => {
    if (csv !== undefined) return exportTable(session, register, csv);
    const rows: RegisterRows['rows'][number][] = [];
    for (;;) {
      const stretch = { register, offset: rows.length, limit: STRETCH };
      const answer = await session.call('registers.list', stretch);
      rows.push(...answer.register.rows);
      if (answer.register.rows.length < STRETCH) break;
    }
    const cells = rows.map((row) => Object.values({ ...row, range: null }).map((value) => showCell(value)));
    return { answer: { rows }, text: formatTable(cells) };
  });
}

/** A value of a row in a line of text; where in the document it stands is for programs. */
function showCell(value: unknown): string {
  if (Array.isArray(value)) return value.join('、');
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean'
    ? String(value)
    : '';
}

function listAuthorities(folder: string, { csv }: Filed): Promise<Outcome> {
  return withArchive(folder, look, async (session) => {
    if (csv !== undefined) return exportTable(session, 'authorities', csv);
    const authorities: AuthoritySummary[] = [];
    for (;;) {
      const stretch = { text: '', offset: authorities.length, limit: STRETCH };
      const answer = await session.call('authorities.list', stretch);
      authorities.push(...answer.authorities);
      if (answer.authorities.length < STRETCH) break;
    }
    const rows = authorities.map(({ name, names, issued, leads, takesPart, appointments }) => [
      name,
      names.map((other) => other.name).join('、'),
      issued,
      leads,
      takesPart,
      appointments,
    ]);
    return { answer: { authorities }, text: formatTable(rows) };
  });
}

async function exportTable(session: Session, table: TableName, csv: string): Promise<Outcome> {
  const { file, rows } = await session.call('tables.export', { table, file: resolve(csv) });
  return { answer: { file, rows }, text: `${rows} rows were written to ${file}` };
}
