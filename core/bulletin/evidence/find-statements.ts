import { findDates } from '../../text/date.ts';
import { parseDocumentNumber } from '../../text/document-number.ts';
import type { Line } from '../line.ts';
import { kindOfEnding } from '../title-kind.ts';
import { findLabels, type FoundLabel, gluedLabel } from './find-labels.ts';
import { EDGES, isProven, LONGEST_VALUE } from './prove-value.ts';
import { readBareLabels } from './read-bare-labels.ts';
import { readSpacedLabels } from './read-spaced-labels.ts';
import { readUnlabelled } from './read-unlabelled.ts';
import { OFFICIAL_LABELS, type Statement } from './statement.ts';

/** Lines without a label that may stand between two labelled ones: values on lines of their own. */
const MAX_BETWEEN = 2;
const MIN_GLUED = 3;
const SHORTEST_TITLE = 10;

/**
 * What labels beside the documents say, by the index of the line; lines that only carry the value of the line above have an
 * empty list. A label by itself may be of the text: several must stand together, or one that stands nowhere else.
 */
export function findStatements(lines: readonly Line[]): ReadonlyMap<number, Statement[]> {
  const statements = new Map<number, Statement[]>();
  const labels = lines.map(({ text }) => findLabels(text));
  let index = 0;
  while (index < lines.length) {
    const bare = readBareLabels(lines, index) ?? readSpacedLabels(lines, index);
    if (bare) {
      for (let at = bare.from; at < bare.to; at += 1) statements.set(at, bare.statements.get(at) ?? []);
      index = bare.to;
      continue;
    }
    const run = readRun(lines, labels, index);
    if (run && isBelievable(run, labels)) {
      for (let at = run.from; at < run.to; at += 1) statements.set(at, []);
      for (const at of run.labelled) statements.set(at, statementsOf(lines, labels, at));
    } else {
      readGlued(lines, index, statements);
      const held = heldStatement(lines[index]);
      if (held && !statements.has(index)) statements.set(index, [held]);
    }
    index = run ? run.to : index + 1;
  }
  return statements;
}

type Run = { from: number; to: number; labelled: number[] };

/** Labelled lines with nothing but values between them. */
function readRun(
  lines: readonly Line[],
  labels: readonly (readonly FoundLabel[])[],
  from: number,
): Run | null {
  if ((labels[from]?.length ?? 0) === 0) return null;
  const labelled = [from];
  let to = from + 1;
  for (let at = from + 1; at < lines.length && at - to <= MAX_BETWEEN; at += 1) {
    if ((labels[at]?.length ?? 0) === 0) {
      if (!isValueLine(lines[at]) || isTitle(lines, labels, at) || isNumber(lines, labels, at)) break;
      continue;
    }
    labelled.push(at);
    to = at + 1;
  }
  const last = labels[to - 1]?.at(-1);
  const next = lines[to];
  if (last && next && isEmpty(lines[to - 1], last) && isProven(last.field, next.text)) to += 1;
  return { from, to, labelled };
}

function isValueLine(line: Line | undefined): boolean {
  return line !== undefined && line.text.length <= LONGEST_VALUE && !/[。；]/.test(line.text);
}

/** A line that names a document is its title, and no value, unless the label above waits for a title or a summary. */
function isTitle(lines: readonly Line[], labels: readonly (readonly FoundLabel[])[], index: number): boolean {
  const text = lines[index]?.text ?? '';
  const label = labels[index - 1]?.at(-1);
  if (text.length < SHORTEST_TITLE || kindOfEnding(text) === null) return false;
  const awaited = label?.field === 'title' || SUMMARY.test(label?.label ?? '');
  return !(label && awaited && isEmpty(lines[index - 1], label));
}

/** 字体： above 云政发〔2024〕2号: the document's number is no value of a button. */
function isNumber(
  lines: readonly Line[],
  labels: readonly (readonly FoundLabel[])[],
  index: number,
): boolean {
  const label = labels[index - 1]?.at(-1);
  return (
    label?.field === 'aside' &&
    BUTTON.test(label.label) &&
    parseDocumentNumber(lines[index]?.text ?? '') !== null
  );
}

const BUTTON = /^(?:字体|字体大小|字号大小|打印|分享到)$/;

/** What may be summed up in the words of the title. */
const SUMMARY = /概|摘要/;

function isEmpty(line: Line | undefined, { valueStart, valueEnd }: FoundLabel): boolean {
  return line?.text.slice(valueStart, valueEnd).replace(/[\s|｜]+/g, '') === '';
}

function isBelievable({ labelled }: Run, labels: readonly (readonly FoundLabel[])[]): boolean {
  const found = labelled.flatMap((index) => labels[index] ?? []);
  if (found.some(({ label }) => OFFICIAL_LABELS.has(label))) return true;
  return new Set(found.map(({ label }) => label)).size >= (labelled.length === 1 ? 2 : 3);
}

function statementsOf(
  lines: readonly Line[],
  labels: readonly (readonly FoundLabel[])[],
  index: number,
): Statement[] {
  const line = lines[index];
  if (!line) return [];
  const labelled = (labels[index] ?? []).map((label) => {
    const own = makeStatement(line, label);
    const next = lines[index + 1];
    const isLast = label === labels[index]?.at(-1);
    if (own.value !== '' || !isLast || !next || (labels[index + 1]?.length ?? 0) > 0) return own;
    const sandwiched =
      (labels[index + 2]?.length ?? 0) > 0 &&
      !isTitle(lines, labels, index + 1) &&
      !isNumber(lines, labels, index + 1);
    if (!isProven(own.field, next.text) && !(sandwiched && isValueLine(next))) return own;
    return {
      ...own,
      value: next.text.replace(EDGES, ''),
      source: { start: own.source.start, end: next.end },
    };
  });
  return [...readUnlabelled(line, labels[index]?.[0]?.start ?? 0), ...labelled];
}

/** A label that is not known ends the value before it:  联系电话：… */
const OTHER_LABEL = /\s+\p{Script=Han}{2,8}[:：].*$/u;

function makeStatement(line: Line, { field, start, valueStart, valueEnd }: FoundLabel): Statement {
  const value = line.text.slice(valueStart, valueEnd).replace(OTHER_LABEL, '').replace(EDGES, '');
  return { field, value, source: { start: line.start + start, end: line.start + valueEnd } };
}

const HELD = /^(?:時\s*間|时\s*间|會議時間|会议时间|開會時間)\s+(?=\S)/u;

/** 時  間 中華民國96年4月20日: minutes print when the meeting was held. */
function heldStatement(line: Line | undefined): Statement | null {
  const label = line && line.text.length < 80 ? HELD.exec(line.text)?.[0] : undefined;
  if (!line || label === undefined) return null;
  const value = line.text.slice(label.length);
  if (findDates(value)[0]?.start !== 0) return null;
  return { field: 'held', value, source: { start: line.start, end: line.end } };
}

/** 发文机关国务院办公厅 / 发文日期1998年07月21日: believed where several such lines follow each other. */
function readGlued(lines: readonly Line[], from: number, statements: Map<number, Statement[]>): void {
  if (statements.has(from)) return;
  const run: Statement[] = [];
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    const label = line && gluedLabel(line.text);
    if (!label) break;
    run.push(makeStatement(line, label));
  }
  if (run.length < MIN_GLUED) return;
  for (const [offset, statement] of run.entries()) statements.set(from + offset, [statement]);
}
