import type { Draft, DraftBlock } from '../draft.ts';
import { flatRows, printedText, type PrintStyle } from './style.ts';
import { wrapText } from './wrap.ts';

/** A printed line. `glued` follows the line before without a gap; `first` begins its block. */
export type Line = { text: string; glued: boolean; first: boolean; wide: boolean; indented: boolean };

export type Widths = { narrow: number; wide: number };

const TITLE_WIDTH = 52;
const RUNNING = new Set(['paragraph', 'list-item', 'heading', 'note']);

function piecesOf(block: DraftBlock, style: PrintStyle, width: number): { texts: string[]; glued: boolean } {
  if (block.kind === 'title' || block.kind === 'attachment-title') {
    const lines = (block.lines ?? [block.text]).flatMap((line) =>
      wrapText(printedText({ ...block, text: line }, style), TITLE_WIDTH),
    );
    return { texts: lines, glued: true };
  }
  if (block.kind === 'table') return { texts: flatRows(block, ' '), glued: false };
  const indent = RUNNING.has(block.kind) || block.kind === 'printing-date' ? 4 : 0;
  return { texts: wrapText(printedText(block, style), width, indent), glued: false };
}

/** The lines of a document: titles, notices of appointment and covers over the whole page, the rest in columns. */
export function linesOf(draft: Draft, style: PrintStyle, widths: Widths): Line[] {
  const coverEnd = draft.blocks.findIndex((block) => block.kind === 'attachment-title');
  return draft.blocks.flatMap((block, index) => {
    const wide = !draft.twoColumn || index < coverEnd;
    const { texts, glued } = piecesOf(block, style, wide ? widths.wide : widths.narrow);
    return texts.map((text, order) => ({
      text,
      glued: glued && order === 1,
      first: order === 0,
      wide: wide || block.kind === 'title',
      indented: order === 0 && RUNNING.has(block.kind),
    }));
  });
}
