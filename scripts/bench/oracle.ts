import type { DocumentSummary } from '#core/model/document.ts';
import { toSearchForm } from '#core/text/search-form.ts';
import type { BenchArchive } from './bench-archive.ts';

/** A document as the brute-force scan sees it: everything in search form. */
export type OracleDocument = {
  id: number;
  /** The text: what a term without a field is looked for in. */
  form: string;
  title: string;
  issuers: string;
  kind: DocumentSummary['kind'];
  /** Year of the issue, else of the document's date, else of the day the issue came out. */
  year: number | null;
};

/** Loads every document of an archive for brute-force answers, with the UTF-8 length of all canonical texts. */
export async function loadOracle(
  archive: BenchArchive,
): Promise<{ documents: OracleDocument[]; textBytes: number }> {
  const { issues } = await archive.call('issues.list', {});
  const issueById = new Map(issues.map((issue) => [issue.id, issue]));
  const { documents: summaries } = await archive.call('documents.list', { issueId: null });
  const documents: OracleDocument[] = [];
  let textBytes = 0;
  for (const { id, issueId, kind, signedOn, printedOn } of summaries) {
    const document = await archive.call('documents.get', { documentId: id });
    textBytes += Buffer.byteLength(document.text, 'utf8');
    const title = toSearchForm(document.title).text;
    const issuers = toSearchForm(document.issuers.join('\n')).text;
    const form = toSearchForm(document.text).text;
    const issue = issueById.get(issueId);
    const dated = (signedOn ?? printedOn ?? issue?.publishedOn)?.slice(0, 4);
    const year = issue?.year ?? (dated === undefined ? null : Number(dated));
    documents.push({ id, form, title, issuers, kind, year });
  }
  return { documents, textBytes };
}
