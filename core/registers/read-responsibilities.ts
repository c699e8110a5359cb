import type { Block, DocumentReading } from '../model/document.ts';
import type { Responsibility } from '../model/register.ts';
import { type Assignment, beginsWithLabel, readLabelled, readSpoken } from './read-assignment.ts';
import { readResponsibilityTable } from './responsibility-table.ts';
import {
  bracketPairs,
  sentenceAround,
  shiftRange,
  splitOutsideBrackets,
  trimRange,
  type TextRange,
} from './split-clauses.ts';

type Found = { assignment: Assignment; place: TextRange };

const READ = new Set<Block['kind']>(['paragraph', 'list-item', 'heading', 'note']);
const MAY_ASSIGN = /[：:]|牵头|负责|配合/u;
const LONGEST_TAIL = 1000;

/**
 * Who answers for which measure: the tails （牵头单位：…，责任单位：…） and （区发改局牵头，…配合） with the measure that they stand under,
 * lines 责任单位：…, sentences 由区发改局牵头，…配合 and columns of tables.
 */
export function readResponsibilities(document: DocumentReading): Responsibility[] {
  const rows: Responsibility[] = [];
  let measure = document.title;
  for (const block of document.blocks) {
    if (block.kind === 'table') rows.push(...readResponsibilityTable(block));
    if (!READ.has(block.kind)) continue;
    const text = document.text.slice(block.range.start, block.range.end);
    if (block.level !== null && !beginsWithLabel(text)) measure = firstSentence(text);
    if (!MAY_ASSIGN.test(text)) continue;
    for (const { assignment, place } of [...findTails(text), ...findLines(text)])
      rows.push({
        measure,
        ...assignment,
        sentence: text.slice(place.start, place.end),
        range: shiftRange(place, block.range.start),
      });
  }
  return rows;
}

function firstSentence(text: string): string {
  const stop = text.search(/[。（]/u);
  const bracketFirst = stop === 0 ? text.indexOf('。') : stop;
  return bracketFirst === -1 ? text : text.slice(0, bracketFirst);
}

/** Brackets that name bodies, with the sentence before them. */
function findTails(text: string): Found[] {
  const pairs = [...bracketPairs(text, '（', '）'), ...bracketPairs(text, '(', ')')];
  return pairs
    .filter(({ start, end }) => end - start < LONGEST_TAIL)
    .flatMap(({ start, end }): Found[] => {
      const inside = text.slice(start + 1, end - 1);
      const assignment = beginsWithLabel(inside) ? readLabelled(inside) : readSpoken(inside);
      if (assignment === null || isEmpty(assignment)) return [];
      const from = start > 1 ? sentenceAround(text.slice(0, start), start - 2).start : 0;
      return [{ assignment, place: { start: from, end } }];
    })
    .sort((one, other) => one.place.start - other.place.start);
}

/** Lines 牵头单位：…；责任单位：… and sentences …由区发改局牵头，…配合。 */
function findLines(text: string): Found[] {
  return splitOutsideBrackets(text, '。\n').flatMap((line): Found[] => {
    const place = trimRange(text, line);
    if (place.end - place.start > LONGEST_TAIL) return [];
    const sentence = text.slice(place.start, place.end);
    if (beginsWithLabel(sentence)) return found(readLabelled(sentence), place);
    if (!sentence.includes('牵头')) return [];
    return splitOutsideBrackets(sentence, '；;').flatMap((part) => {
      const own = trimRange(sentence, part);
      return found(spokenAtEnd(sentence.slice(own.start, own.end)), shiftRange(own, place.start));
    });
  });
}

function found(assignment: Assignment | null, place: TextRange): Found[] {
  return assignment === null || isEmpty(assignment) ? [] : [{ assignment, place }];
}

/** Outside brackets 负责 alone is too common a word: 由…牵头 or …牵头，…配合 must be said. */
function spokenAtEnd(sentence: string): Assignment | null {
  if (!sentence.includes('牵头') || /[（(]/u.test(sentence)) return null;
  const from = sentence.lastIndexOf('由', sentence.indexOf('牵头'));
  return readSpoken(from === -1 ? sentence : sentence.slice(from));
}

function isEmpty({ leads, others }: Assignment): boolean {
  return leads.length + others.length === 0;
}
