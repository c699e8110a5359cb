import type { BlockKind } from '#core/model/document.ts';
import type { DocumentLabel } from './label.ts';

/** One block as written, before it is set in type. */
export type DraftBlock = {
  kind: BlockKind;
  /** Canonical text. */
  text: string;
  /** What the printer sets instead: padded names, spread titles, spaced numbers. */
  printed?: string;
  /** Where the printer breaks a title. */
  lines?: readonly string[];
  rows?: readonly (readonly string[])[];
};

/** One document as written. */
export type Draft = { label: DocumentLabel; column: string; blocks: DraftBlock[]; twoColumn: boolean };

type Start = Pick<DocumentLabel, 'title' | 'kind'> & { column: string; twoColumn?: boolean };

/** A draft with nothing but its title. */
export function startDraft(start: Start): Draft {
  return {
    label: {
      column: start.column,
      title: start.title,
      kind: start.kind,
      documentNumber: null,
      issuers: [],
      speaker: null,
      signedOn: null,
      printedOn: null,
      outlineLevel1: null,
      outlineLevel2Counts: null,
      appointments: [],
      table: null,
      citations: [],
      responsibilities: [],
      paragraphs: [],
    },
    column: start.column,
    blocks: [],
    twoColumn: start.twoColumn ?? true,
  };
}

/** Adds a running paragraph to text and label. */
export function addParagraph(draft: Draft, text: string, printed?: string): void {
  draft.blocks.push({ kind: 'paragraph', text, ...(printed === undefined ? {} : { printed }) });
  draft.label.paragraphs.push(text);
}

/** Adds a numbered paragraph to text and label. */
export function addItem(draft: Draft, text: string): void {
  draft.blocks.push({ kind: 'list-item', text });
  draft.label.paragraphs.push(text);
}

/** Adds a heading on a line of its own; levels 1 and 2 are counted in the label. */
export function addHeading(draft: Draft, level: 1 | 2, text: string): void {
  draft.blocks.push({ kind: 'heading', text });
  const { label } = draft;
  label.outlineLevel1 ??= [];
  label.outlineLevel2Counts ??= [];
  if (level === 1) {
    label.outlineLevel1.push(text);
    label.outlineLevel2Counts.push(0);
    return;
  }
  const last = label.outlineLevel2Counts.length - 1;
  label.outlineLevel2Counts[last] = (label.outlineLevel2Counts[last] ?? 0) + 1;
}

/** Adds any other block. */
export function addBlock(draft: Draft, block: DraftBlock): void {
  draft.blocks.push(block);
}
