import { textWidth } from '../text/characters.ts';
import { findSeam } from './glued-seam.ts';
import type { Line } from './line.ts';
import { endsSentence } from './measure.ts';
import { kindOfEnding } from './title-kind.ts';

const LONGEST = 300;
/** 云发1号 令; nothing shorter holds two things. */
const SHORTEST = 6;
const HEAD_LINES = 12;
const MAX_PARTS = 6;

/**
 * The lines, with what is glued together in the head of a document as lines of its own: title, document number, date and labels
 * (…的通知（云建〔2022〕4号), …委员会文件云公积金委字〔2022〕2号★, 云政〔2020〕18号 签发人：张明).
 */
export function splitGlued(lines: readonly Line[]): Line[] {
  const split: Line[] = [];
  for (const [index, line] of lines.entries())
    if (line.text.length >= SHORTEST && isOfHead(lines, index)) split.push(...splitLine(line));
    else split.push(line);
  return split;
}

function isOfHead(lines: readonly Line[], index: number): boolean {
  const line = lines[index];
  if (!line || line.text.length > LONGEST) return false;
  const before = lines[index - 1];
  return (
    index < HEAD_LINES ||
    line.pageBreak ||
    (before !== undefined && /^[（(]/.test(line.text) && kindOfEnding(before.text) !== null) ||
    (before !== undefined && (endsSentence(before.text) || /[日发發）)》件号號]$/.test(before.text)))
  );
}

function splitLine(line: Line): Line[] {
  const parts: Line[] = [];
  let from = 0;
  while (parts.length < MAX_PARTS) {
    const seam = findSeam(line.text.slice(from));
    if (seam <= 0) break;
    parts.push(partOf(line, from, from + seam));
    from += seam;
  }
  return from === 0 ? [line] : [...parts, partOf(line, from, line.text.length)];
}

/** A stretch of a line as a line of its own; only the first keeps what is known of the line's start. */
export function partOf(line: Line, from: number, to: number): Line {
  const piece = line.text.slice(from, to);
  const text = piece.trim();
  const start = line.start + from + (piece.length - piece.trimStart().length);
  return {
    ...line,
    text,
    start,
    end: start + text.length,
    width: textWidth(text),
    pageBreak: from === 0 && line.pageBreak,
    gapBefore: from === 0 && line.gapBefore,
  };
}
