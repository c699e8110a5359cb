import { squeeze } from '../text/characters.ts';
import { simplify } from '../text/simplify.ts';
import type { BulletinId, DocumentId, IssueId } from '../model/ids.ts';
import type { DocumentKind } from '../model/document.ts';

/** What completeness is judged by of an issue. */
export type CatalogueIssue = {
  id: IssueId;
  bulletinId: BulletinId;
  bulletin: string;
  title: string;
  year: number | null;
  number: number | null;
  pages: number | null;
  /** Pages on which nothing is recognised yet, or could be. */
  unrecognised: number;
  /** True where the file is known to have pages without text. */
  hasUnreadPages: boolean;
  /** Name of the imported file. */
  file: string;
};

/** What completeness is judged by of a document. */
export type CatalogueDocument = {
  id: DocumentId;
  issueId: IssueId;
  title: string;
  kind: DocumentKind;
  documentNumber: string | null;
  isDated: boolean;
  hasIssuer: boolean;
  hasSpeaker: boolean;
  pageStart: number | null;
  pageEnd: number | null;
  characters: number;
  confidence: number;
};

/** The holdings as far as completeness is judged by them: issues by bulletin, year and number; documents in print order. */
export type Catalogue = {
  issues: readonly CatalogueIssue[];
  documents: readonly CatalogueDocument[];
  /** Whether documents, or issues, say the same but for spaces and the width of marks. */
  haveSameText: (documentIds: readonly DocumentId[]) => boolean;
};

/** What tells bulletins apart: 青川市雲溪區人民政府公報 is the same as 青川市云溪区人民政府公报, whichever script an issue was printed in. */
export function bulletinKey({ bulletin }: Pick<CatalogueIssue, 'bulletin'>): string {
  return simplify(squeeze(bulletin));
}

/** Things by what a function says of them, in the order in which that was first said. */
export function groupBy<Value, Key>(
  values: readonly Value[],
  keyOf: (value: Value) => Key | null,
): Map<Key, Value[]> {
  const groups = new Map<Key, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}
