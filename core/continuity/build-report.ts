import type { ContinuityReport } from '../model/continuity.ts';
import type { Catalogue } from './catalogue.ts';
import { findIncomplete, findWithoutText } from './incomplete.ts';
import { findMissingIssues } from './missing-issues.ts';
import { findNumberRuns } from './number-runs.ts';
import { findRepeatedDocuments, findRepeatedIssues } from './repeated.ts';

/** What is missing, doubled or doubtful in a catalogue; `at` is the instant it is said of. */
export function buildReport(catalogue: Catalogue, at: string): ContinuityReport {
  const repeatedIssues = findRepeatedIssues(catalogue);
  return {
    at,
    issues: catalogue.issues.length,
    documents: catalogue.documents.length,
    bulletins: findMissingIssues(catalogue.issues),
    numberRuns: findNumberRuns(catalogue.documents),
    repeatedIssues,
    repeatedDocuments: findRepeatedDocuments(catalogue, repeatedIssues),
    incomplete: findIncomplete(catalogue),
    withoutText: findWithoutText(catalogue),
  };
}
