import type { Conclusion } from './conclusion.ts';
import { evidenceFor } from './conclusion.ts';
import type { FoundDocument } from './find-documents.ts';
import { readOrgans, readTitleOrgans } from './organ.ts';
import type { Signature } from './read-signatures.ts';
import type { Unit } from './unit.ts';

const LETTERHEAD = 3;
const SEVERAL = /等\p{Script=Han}{0,2}部门/u;

/** The bodies that issued a document: named in its title, else by its signature, else by its letterhead. */
export function readIssuers(
  units: readonly Unit[],
  found: FoundDocument,
  title: string,
  signatures: readonly Signature[],
): Conclusion<string[]> {
  const titleUnit = units[found.titleFrom];
  const named = titleIssuers(units, found, title);
  const signature = signatures.find(({ organs }) => organs.length > 0);
  const signed = signature?.organs ?? [];
  const several = SEVERAL.test(title) && signed.length > named.length;
  if (named.length > 0 && !several)
    return { value: named, evidence: [evidenceFor('issuers', 'title-names-issuer', 0.95, titleUnit)] };
  if (signature && signed.length > 0) {
    const seen = units[signature.from];
    return { value: signed, evidence: [evidenceFor('issuers', 'signature-names-issuer', 0.9, seen)] };
  }
  for (let index = Math.max(found.from, found.titleFrom - LETTERHEAD); index < found.titleFrom; index += 1) {
    const unit = units[index];
    const isHead =
      unit?.role === 'plain' && (unit.text.endsWith('文件') || units[index + 1]?.role === 'number');
    const organs = isHead ? readOrgans(unit.text.replace(/文件$/, '')) : [];
    if (organs.length > 0)
      return { value: organs, evidence: [evidenceFor('issuers', 'letterhead-names-issuer', 0.85, unit)] };
  }
  return { value: [], evidence: [] };
}

/** Title lines that are bodies by themselves come first; else what stands before 关于. */
function titleIssuers(units: readonly Unit[], found: FoundDocument, title: string): string[] {
  const organs: string[] = [];
  for (let index = found.titleFrom; index < found.titleTo - 1; index += 1) {
    const names = readOrgans(units[index]?.text ?? '');
    if (names.length === 0) break;
    organs.push(...names);
  }
  return organs.length > 0 ? organs : readTitleOrgans(title);
}
