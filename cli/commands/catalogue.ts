import { resolve } from 'node:path';
import { Argument } from 'commander';
import { documentIdSchema, issueIdSchema } from '#core/model/ids.ts';
import type { Document } from '#core/model/document.ts';
import type { AddCommand } from '../command-line.ts';
import { formatTable } from '../format-table.ts';
import type { Outcome } from '../outcome.ts';
import { parsePositive } from '../parse-arguments.ts';
import { withArchive } from '../session.ts';

const look = { readOnly: true };

/** `issues`, `documents` and `show`. */
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
