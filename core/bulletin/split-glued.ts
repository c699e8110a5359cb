import { textWidth } from '../text/characters.ts';
import { findSeam } from './glued-seam.ts';
import type { Line } from './line.ts';
import { endsSentence } from './measure.ts';
import { kindOfEnding } from './title-kind.ts';

const LONGEST = 300;
/** 云发1号 令; nothing shorter holds two things. */
const SHORTEST = 6;
const HEAD_LINES = 12;
/** A headline stands at the top of a page, a few lines above the document's own head. */
const HEAD_OF_PAGE = 60;
const LINES_ABOVE = 3;
const SHORTEST_HEADLINE = 8;
const MAX_PARTS = 6;

/**
 * The lines, with what is glued together in the head of a document as lines of its own: title, document number, date and labels
 * (…的通知（云建〔2022〕4号), …委员会文件云公积金委字〔2022〕2号★, 云政〔2020〕18号 签发人：张明).
 */
export function splitGlued(lines: readonly Line[]): Line[] {
  const split: Line[] = [];
  for (const [index, line] of lines.entries()) {
    const seam = index < HEAD_OF_PAGE ? beforeHeadline(lines, index) : 0;
    if (seam > 0) split.push(partOf(line, 0, seam), partOf(line, seam, line.text.length));
    else if (line.text.length >= SHORTEST && isOfHead(lines, index)) split.push(...splitLine(line));
    else split.push(line);
  }
  return split;
}

/**
 * Where the title begins that a page prints again behind a link (云溪县指挥部3号令 云溪县指挥部 / 5号令 below 云溪县指挥部5号令);
 * 0 where none does.
 */
function beforeHeadline(lines: readonly Line[], index: number): number {
  const text = lines[index]?.text ?? '';
  if (text.length > LONGEST || !text.includes(' ')) return 0;
  const next = lines[index + 1]?.text ?? '';
  for (const { text: headline } of lines.slice(Math.max(0, index - LINES_ABOVE), index)) {
    if (headline.length < SHORTEST_HEADLINE || headline.includes(' ') || kindOfEnding(headline) === null)
      continue;
    if (text.endsWith(` ${headline}`)) return text.length - headline.length;
    const seam = text.lastIndexOf(' ') + 1;
    if (text.length - seam >= SHORTEST && text.slice(seam) + next === headline) return seam;
  }
  return 0;
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
