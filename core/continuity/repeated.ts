import type { ContinuityReport } from '../model/continuity.ts';
import { parseDocumentNumber } from '../text/document-number.ts';
import { documentNumberKey } from '../text/document-number-key.ts';
import { bulletinKey, type Catalogue, type CatalogueDocument, groupBy } from './catalogue.ts';

/** Issues of one bulletin, year and number that are held more than once. */
export function findRepeatedIssues({
  issues,
  documents,
  haveSameText,
}: Catalogue): ContinuityReport['repeatedIssues'] {
  const byIssue = groupBy(documents, ({ issueId }) => issueId);
  const groups = groupBy(issues, (issue) =>
    issue.year === null || issue.number === null
      ? null
      : `${bulletinKey(issue)} ${String(issue.year)} ${String(issue.number)}`,
  );
  return [...groups.values()].flatMap((copies) => {
    const [first] = copies;
    if (first?.year == null || first.number === null || copies.length < 2) return [];
    const texts = copies.map(({ id }) => byIssue.get(id) ?? []);
    const count = texts[0]?.length ?? 0;
    const isSame =
      texts.every((own) => own.length === count) &&
      Array.from({ length: count }, (_, at) => texts.flatMap((own) => own[at]?.id ?? [])).every(haveSameText);
    return [
      {
        bulletin: first.bulletin,
        year: first.year,
        number: first.number,
        copies: copies.map(({ id, file }) => ({ issueId: id, file })),
        isSame,
      },
    ];
  });
}

/** Documents that bear one number; those that are there twice because their whole issue is are left out. */
export function findRepeatedDocuments(
  { issues, documents, haveSameText }: Catalogue,
  repeatedIssues: ContinuityReport['repeatedIssues'],
): ContinuityReport['repeatedDocuments'] {
  const titles = new Map(issues.map(({ id, title }) => [id, title]));
  const copyOf = new Map(
    repeatedIssues.flatMap(({ copies }, group) => copies.map(({ issueId }) => [issueId, group] as const)),
  );
  return [...groupBy(documents, numberKey).values()].flatMap((own) => {
    const placesOf = new Set(own.map(({ issueId }) => copyOf.get(issueId) ?? `issue ${String(issueId)}`));
    const [first] = own;
    const isCopied = placesOf.size === 1 && new Set(own.map(({ issueId }) => issueId)).size === own.length;
    if (first?.documentNumber == null || own.length < 2 || isCopied) return [];
    return [
      {
        documentNumber: first.documentNumber,
        documents: own.map(({ id, title, issueId }) => ({
          documentId: id,
          title,
          issueId,
          issue: titles.get(issueId) ?? '',
        })),
        isSame: haveSameText(own.map(({ id }) => id)),
      },
    ];
  });
}

/** Numbers that count within a year and a prefix name one document; 公告 第5号 or 令第3号 may be of many bodies. */
function numberKey({ documentNumber }: CatalogueDocument): string | null {
  if (documentNumber === null || parseDocumentNumber(documentNumber)?.style !== 'bracketed') return null;
  return documentNumberKey(documentNumber);
}
