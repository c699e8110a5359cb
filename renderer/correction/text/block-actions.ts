import type { Change } from '#core/model/correction.ts';
import type { BlockKind } from '#core/model/document.ts';
import { hasPrinted, isPlainText } from '#core/model/plain-text.ts';
import type { DeskRow } from '../state/desk-rows.ts';

export const BLOCK_ACTIONS = [
  'text',
  'kind',
  'split',
  'merge',
  'break',
  'join',
  'page',
  'aside',
  'takeIn',
] as const;
export type BlockAction = (typeof BLOCK_ACTIONS)[number];

/** The key of each action, while the text has the focus. */
export const ACTION_KEYS: Readonly<Record<BlockAction, string>> = {
  text: 'F2',
  kind: 'K',
  split: 'S',
  merge: 'M',
  break: 'B',
  join: 'J',
  page: 'G',
  aside: 'X',
  takeIn: 'R',
};

/** Kinds that a block can be given, in the order of a document; those of `LEVELLED` have a level. */
export const GIVEN_KINDS = [
  'title',
  'document-number',
  'subtitle',
  'speaker',
  'recipient',
  'heading',
  'list-item',
  'paragraph',
  'note',
  'attachment-title',
  'signature',
  'date-line',
  'printing-date',
] as const satisfies readonly Exclude<BlockKind, 'table'>[];
export type GivenKind = (typeof GIVEN_KINDS)[number];
export const LEVELLED: ReadonlySet<GivenKind> = new Set(['heading', 'list-item']);
export const LEVELS = [1, 2, 3, 4, 5] as const;

/** Longer texts are not edited in one field. */
const LONGEST_EDITED = 100_000;

type PlacedBlock = Extract<DeskRow, { of: 'block' }> & { source: NonNullable<DeskRow['source']> };

/** Where in its document a selection stands. */
export type Selection = {
  rows: readonly DeskRow[];
  /** The block before the first selected one; null where that is the first. */
  before: DeskRow | null;
  /** Name of the document, and whether one stands before it. */
  documentAt: number | null;
  hasDocumentBefore: boolean;
};

function blocksOf({ rows }: Selection): PlacedBlock[] {
  return rows.filter((row): row is PlacedBlock => row.of === 'block' && row.source !== null);
}

/** The blocks that go on from the one before them: all but the first selected, or the only one. */
function joinable(selection: Selection): PlacedBlock[] {
  const blocks = blocksOf(selection);
  const { before } = selection;
  const [only] = blocks;
  const head = blocks.length > 1 ? only : before;
  const joined = blocks.length > 1 ? blocks.slice(1) : blocks;
  if (head?.of !== 'block' || [head, ...joined].some(({ block }) => block.kind === 'table')) return [];
  return joined;
}

/** What can be done with a selection of rows. */
export function possibleActions(selection: Selection): ReadonlySet<BlockAction> {
  const blocks = blocksOf(selection);
  const [first] = blocks;
  const only = blocks.length === 1 && selection.rows.length === 1 ? first : undefined;
  const isEditable = only !== undefined && only.text.length <= LONGEST_EDITED;
  const holds: Readonly<Record<BlockAction, boolean>> = {
    text: isEditable,
    kind: blocks.some(({ block }) => block.kind !== 'table'),
    split: only !== undefined && !only.isFirst,
    merge: selection.documentAt !== null && selection.hasDocumentBefore,
    break: isEditable && only.block.kind !== 'table' && only.text.length > 1,
    join: joinable(selection).length > 0,
    page: first !== undefined,
    aside: blocks.length > 0,
    takeIn: selection.rows.some(({ of }) => of === 'furniture'),
  };
  return new Set(BLOCK_ACTIONS.filter((action) => holds[action]));
}

/** The changes that an action makes which asks for nothing more; none where it cannot be done. */
export function changesOf(action: BlockAction, selection: Selection): Change[] {
  if (!possibleActions(selection).has(action)) return [];
  const blocks = blocksOf(selection);
  const first = blocks[0]?.source;
  const last = blocks.at(-1)?.source;
  switch (action) {
    case 'split':
      return first === undefined ? [] : [{ change: 'begin-document', at: first.start }];
    case 'merge':
      return selection.documentAt === null ? [] : [{ change: 'join-document', at: selection.documentAt }];
    case 'join':
      return joinable(selection).map(({ source }) => ({ change: 'join-block', at: source.start }));
    case 'aside':
      if (first === undefined || last === undefined) return [];
      return [{ change: 'set-aside', at: first.start, end: last.end }];
    case 'takeIn':
      return selection.rows.flatMap((row): Change[] =>
        row.of === 'furniture' && row.source !== null
          ? [{ change: 'take-in', at: row.source.start, end: row.source.end }]
          : [],
      );
    case 'text':
    case 'kind':
    case 'break':
    case 'page':
      return [];
  }
}

/** The changes that give every selected block a kind; tables stay tables. */
export function kindChanges(selection: Selection, kind: GivenKind, level: number | null): Change[] {
  return blocksOf(selection)
    .filter(({ block }) => block.kind !== 'table')
    .map(({ source }) => ({ change: 'set-block', at: source.start, kind, level }));
}

/** The changes that correct the words of the one selected block; none where they are the same. */
export function textChanges(selection: Selection, text: string): Change[] {
  const [only] = blocksOf(selection);
  if (only === undefined || !isPlainText(text) || text === only.text) return [];
  return [{ change: 'set-text', at: only.source.start, end: only.source.end, text }];
}

/** The changes that break the one selected block before the character at `offset` of its text; none at either end. */
export function breakChanges(selection: Selection, offset: number): Change[] {
  const [only] = blocksOf(selection);
  if (only === undefined) return [];
  const before = only.text.slice(0, offset);
  if (!isPlainText(before) || !hasPrinted(only.text.slice(offset))) return [];
  return [{ change: 'split-block', at: only.source.start, before }];
}

/** The changes that give the page of the first selected block a number. */
export function pageChanges(selection: Selection, page: number, scope: 'page' | 'onward'): Change[] {
  const [first] = blocksOf(selection);
  if (first === undefined || first.block.page === page) return [];
  return [{ change: 'set-page', at: first.source.start, page, scope }];
}
