import type { OperationName } from '#core/contract/contract.ts';
import type { EventOf } from '#core/contract/events.ts';

export type ChangedPart = EventOf<'archive.changed'>['parts'][number];

const registers = [
  'registers.list',
  'people.list',
  'people.get',
  'authorities.list',
  'authorities.get',
  'authorities.suggest',
  'indicators.list',
  'indicators.series',
  'validity.list',
  'validity.get',
] as const satisfies readonly OperationName[];

const found = [
  'search.run',
  'search.facets',
  'search.concordance',
] as const satisfies readonly OperationName[];

const annotations = [
  'annotations.list',
  'annotations.get',
  'annotations.query',
  'annotations.groups',
  'annotations.tags',
  'annotations.awaiting',
  'annotations.previewImport',
  'colors.list',
] as const satisfies readonly OperationName[];

const batches = ['batches.list', 'batches.get', 'batches.files'] as const satisfies readonly OperationName[];

const holdings = [
  'archive.status',
  'issues.list',
  'issues.shelf',
  'issues.ofYear',
  'issues.get',
  'documents.list',
  'documents.get',
  ...found,
  'search.locate',
  'search.complete',
  'search.similar',
  'searches.list',
  'searches.history',
  ...registers,
  ...annotations,
  'undo.list',
  'dossier.get',
  'excerpt.render',
  'continuity.report',
  'issues.manifestations',
  'originals.password',
  ...batches,
  'corrections.list',
  'readings.previewIssue',
  'readings.previewFile',
  'facsimile.open',
  'recognition.scans',
  'recognition.lines',
  'recognition.status',
] as const satisfies readonly OperationName[];

/** Which answers must be read again after a part of the archive changed. */
export const STALE_OPERATIONS: Readonly<Record<ChangedPart, readonly OperationName[]>> = {
  archive: [...holdings, 'shell.settings', 'watching.status'],
  issues: holdings,
  batches,
  registers: [...registers, 'undo.list'],
  annotations: [...annotations, 'undo.list', 'archive.status', 'excerpt.render', ...found],
  dossier: ['dossier.get', 'excerpt.render', 'undo.list'],
  searches: ['searches.list', 'searches.history', 'undo.list'],
  index: [...found, 'search.locate', 'search.complete', 'search.similar', 'archive.status'],
  watching: ['watching.status'],
  recognition: [
    'recognition.status',
    'recognition.scans',
    'facsimile.open',
    'facsimile.draw',
    'facsimile.thumbnail',
    'facsimile.locate',
    'facsimile.lines',
  ],
  // What can be taken back is the profile's own.
  settings: ['shell.settings', 'undo.list'],
};

/** The operations to read again after `parts` changed, each once. */
export function staleOperations(parts: readonly ChangedPart[]): ReadonlySet<OperationName> {
  return new Set(parts.flatMap((part) => STALE_OPERATIONS[part]));
}
