import { findDates, parseDateLine } from '../text/date.ts';
import type { Line } from './line.ts';
import { readOrgans } from './organ.ts';
import { partOf } from './split-glued.ts';

/** Bodies, date and note that stand behind a sentence fit into so many characters. */
const TAIL = 120;
const SHORTEST = 16;
/** （此件公开发布） */
const NOTE = /[（(][^（()）]{2,20}[）)]$/u;
/** 特此通告 between the last sentence and who signs. */
const CLOSING = /^\s*特此\p{Script=Han}{2,4}\s+/u;
/** 联系电话：… between the last sentence and who signs. */
const CALLED = /^\s*\p{Script=Han}{0,4}(?:电话|電話|联系人|聯繫人)[：:].*\d\s+(?=\p{Script=Han}+\s*$)/u;
const ENDS = /[日)）|｜]。?$/u;
/** What is left of the edge of a table. */
const EDGE = /[\s|｜]+$/u;
/** 附件：项目清单.doc before who signs. */
const FILE = /^.*附件[^。]*\.(?:docx?|xlsx?|pdf|wps)/isu;

/**
 * The lines, with the signature and the date that are glued to the last sentence of a text as lines of their own:
 * …请遵照执行。云溪市人民政府2019年5月28日（此件公开发布）.
 */
export function splitSigned(lines: readonly Line[]): Line[] {
  return lines.flatMap((line, index) => {
    const first = firstOfSigners(lines, index);
    if (first > 0) return [partOf(line, 0, first), partOf(line, first, line.text.length)];
    if (line.text.length < SHORTEST || !ENDS.test(line.text)) return [line];
    const text = line.text.replace(EDGE, '');
    const seams = signatureSeams(text);
    const cuts = [...new Set([0, ...seams, text.length, line.text.length])];
    return seams.length === 0 ? [line] : cuts.slice(1).map((to, index) => partOf(line, cuts[index] ?? 0, to));
  });
}

/** …予以查处。云溪市环境保护局 above 云溪市水务局 and a date: where the first of the bodies that sign begins; 0 where none is glued. */
function firstOfSigners(lines: readonly Line[], index: number): number {
  const text = lines[index]?.text ?? '';
  const seam = text.lastIndexOf('。') + 1;
  if (seam === 0 || text.length - seam < SHORTEST_NAME || text.length - seam > LONGEST_NAME) return 0;
  if (readOrgans(text.slice(seam)).length === 0) return 0;
  for (const below of lines.slice(index + 1, index + 1 + MOST_NAMES)) {
    if (parseDateLine(below.text) !== null) return seam;
    if (below.text.length > LONGEST_NAME || readOrgans(below.text).length === 0) return 0;
  }
  return 0;
}

const SHORTEST_NAME = 4;
const LONGEST_NAME = 40;
const MOST_NAMES = 8;

function signatureSeams(text: string): number[] {
  const from = Math.max(0, text.length - TAIL);
  const tail = text.slice(from).replace(/(?<=日)。$/u, '');
  const note = NOTE.exec(tail);
  const end = note ? note.index : tail.length;
  const date = findDates(tail.slice(0, end)).at(-1);
  if (!date || tail.slice(date.end, end).trim() !== '') return [];
  const before = tail.slice(0, date.start);
  const sentence = Math.max(before.lastIndexOf('。') + 1, FILE.exec(before)?.[0].length ?? 0);
  if (sentence === 0) return [];
  const body = sentence + (CLOSING.exec(tail.slice(sentence))?.[0].length ?? 0);
  const called = CALLED.exec(tail.slice(body, date.start))?.[0].length ?? 0;
  if (called > 0)
    return readOrgans(tail.slice(body + called, date.start)).length > 0
      ? [from + body + called, from + date.start]
      : [];
  const names = tail.slice(body, date.start);
  // A date alone, which white space parts from the sentence.
  if (/^\s+$/u.test(names)) return [from + date.start];
  if (readOrgans(names).length === 0) return [];
  return [...new Set([sentence, body]), date.start, ...(note ? [note.index] : [])].map((seam) => from + seam);
}
