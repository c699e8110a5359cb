import type { DocumentReading } from '../model/document.ts';
import type { Responsibility } from '../model/register.ts';
import {
  bracketPairs,
  sentenceAround,
  shiftRange,
  splitOutsideBrackets,
  type TextRange,
} from './split-clauses.ts';

const LABEL = /(牵头|责任|配合|主办|协办|参与|承办|实施|落实|主管)(?:单位|部门|领导|人|机关)?[：:]/gu;
const STARTS = /^[（(](?:牵头|责任|配合|主办|协办|参与|承办|实施|落实|主管)(?:单位|部门|领导|人|机关)?[：:]/u;
const LEADING = new Set(['牵头', '主办']);
const LONGEST_TAIL = 1000;

/** Who answers for which measure: the tails （牵头单位：…，责任单位：…） with the measure that they stand under. */
export function readResponsibilities(document: DocumentReading): Responsibility[] {
  const rows: Responsibility[] = [];
  let measure = document.title;
  for (const { kind, level, range } of document.blocks) {
    if (kind !== 'paragraph' && kind !== 'list-item' && kind !== 'heading') continue;
    const text = document.text.slice(range.start, range.end);
    if (level !== null) measure = firstSentence(text);
    for (const { start, end } of findTails(text)) {
      const { leads, others } = readTail(text.slice(start + 1, end - 1));
      if (leads.length + others.length === 0) continue;
      const from = start > 1 ? sentenceAround(text.slice(0, start), start - 2).start : 0;
      rows.push({
        measure,
        leads,
        others,
        sentence: text.slice(from, end),
        range: shiftRange({ start: from, end }, range.start),
      });
    }
  }
  return rows;
}

function firstSentence(text: string): string {
  const stop = text.search(/[。（]/u);
  const bracketFirst = stop === 0 ? text.indexOf('。') : stop;
  return bracketFirst === -1 ? text : text.slice(0, bracketFirst);
}

function findTails(text: string): TextRange[] {
  if (!text.includes('：') && !text.includes(':')) return [];
  const pairs = bracketPairs(text, '（', '）');
  return pairs.filter(
    ({ start, end }) => end - start < LONGEST_TAIL && STARTS.test(text.slice(start, start + 12)),
  );
}

function readTail(text: string): Pick<Responsibility, 'leads' | 'others'> {
  const labels = Array.from(text.matchAll(LABEL));
  const leads: string[] = [];
  const others: string[] = [];
  for (const [index, label] of labels.entries()) {
    const stop = labels[index + 1]?.index ?? text.length;
    const part = text.slice(label.index + label[0].length, stop);
    const names = splitOutsideBrackets(part, '、，,；; ')
      .map(({ start, end }) => part.slice(start, end).replace(/。$/, '').trim())
      .filter((name) => name !== '');
    (LEADING.has(label[1] ?? '') ? leads : others).push(...names);
  }
  return { leads, others };
}
