import { correctBoundaries } from '../correction/correct-boundaries.ts';
import { correctFields } from '../correction/correct-fields.ts';
import { correctFurniture } from '../correction/correct-furniture.ts';
import { correctUnits } from '../correction/correct-units.ts';
import type { Change } from '../model/correction.ts';
import type { Range } from '../model/ids.ts';
import type { ImportWarning, IssueReading } from '../model/issue.ts';
import type { SourceText } from '../model/source-text.ts';
import { cleanSpaces } from '../text/clean-spaces.ts';
import { forgetAll } from '../text/remember.ts';
import { columnsInOutline } from './bookmarks/bookmarked-titles.ts';
import { findWithBookmarks } from './bookmarks/find-with-bookmarks.ts';
import { comparableTitle } from './comparable-title.ts';
import type { FoundDocument } from './find-documents.ts';
import { findFurniture } from './find-furniture.ts';
import { limitDocuments } from './keep-documents.ts';
import { listFurniture, printedColumns } from './list-furniture.ts';
import { hasTooManyLines, type Line, splitLines } from './line.ts';
import { endsSentence } from './measure.ts';
import { makeUnits } from './make-units.ts';
import { numberPages } from './number-pages.ts';
import { readColumns } from './read-columns.ts';
import { readDocument } from './read-document.ts';
import { readIssue } from './read-issue.ts';
import { splitNoise } from './split-noise.ts';
import type { Unit } from './unit.ts';

const TITLE_LENGTH = 100;

/**
 * Reads one decoded bulletin: its documents in print order with all that is concluded of them, and the furniture of its
 * pages. Every character of the source that is not white space is in the source range of a block or of a piece of
 * furniture. Never throws; where no document is recognised the whole text is one, with a warning; a text of more and shorter lines than any
 * issue has is read in stretches of them, and of more documents than any has the last holds the rest, with a warning.
 * `changes` are the archivist's corrections: what they say goes before what is concluded.
 */
export function readBulletin(source: SourceText, changes: readonly Change[] = []): IssueReading {
  try {
    return readText(source, changes);
  } finally {
    forgetAll();
  }
}

function readText(source: SourceText, changes: readonly Change[]): IssueReading {
  const allLines = splitNoise(splitLines(source.text));
  const furnitureLines = correctFurniture(allLines, findFurniture(allLines), changes);
  const numbering = numberPages(allLines, furnitureLines);
  const places = {
    text: source.text,
    furniture: furnitureLines.map(({ index }) => rangeOf(allLines[index])),
  };
  const made = makeUnits(allLines, furnitureLines, numbering);
  const units = changes.length === 0 ? made : correctUnits(made, changes, places);
  const columns = new Set(furnitureLines.flatMap(({ head }) => (head?.column ? [head.column] : [])));
  const hints = {
    columns,
    pageTitle: source.properties?.title == null ? null : comparableTitle(source.properties.title),
  };
  const leaves = leavesOf(source.text);
  const outline = { bookmarks: source.bookmarks ?? [], leaves };
  const { found: all, titles } = findWithBookmarks(units, outline, hints);
  const recognised = limitDocuments(all);
  const found = correctBoundaries(units, recognised.length > 0 ? recognised : wholeText(units), changes);
  const documents = found.map((document, index) =>
    readDocument(units, document, {
      order: index + 1,
      pageConfidence: numbering.confidence,
      fallbackTitle: fallbackTitle(units[document.from], source.name),
      properties: found.length === 1 ? (source.properties ?? null) : null,
      changes,
    }),
  );
  const reading: IssueReading = {
    ...readIssue(allLines, furnitureLines),
    pages: numbering.pages,
    documents: readColumns(documents, [
      ...printedColumns(allLines, furnitureLines, units, found),
      ...columnsInOutline(units, titles),
    ]),
    leaves,
    furniture: listFurniture(allLines, furnitureLines, numbering, units, found),
    warnings: [],
  };
  const corrected = correctFields(reading, changes);
  const warnings: ImportWarning[] = [...source.warnings];
  if (units.length === 0) warnings.push('no-text');
  else if (recognised.length === 0 && !isPointedOut(found)) warnings.push('no-document-recognised');
  if (corrected.number === null && units.length > 0) warnings.push('no-issue-number');
  if (hasTooManyLines(source.text)) warnings.push('too-many-lines');
  if (all.length > recognised.length) warnings.push('too-many-documents');
  return { ...corrected, warnings };
}

/** Where the pages of a source begin: behind each form feed. */
function leavesOf(text: string): number[] {
  const leaves = [0];
  for (let feed = text.indexOf('\f'); feed !== -1; feed = text.indexOf('\f', feed + 1)) leaves.push(feed + 1);
  return leaves;
}

function rangeOf(line: Line | undefined): Range {
  return { start: line?.start ?? 0, end: line?.end ?? 0 };
}

/** Where no title was recognised the whole text is one document, and says so by its confidence. */
function wholeText(units: readonly Unit[]): FoundDocument[] {
  if (units.length === 0) return [];
  return [
    {
      from: 0,
      to: units.length,
      titleFrom: 0,
      titleTo: 0,
      attachments: [],
      columnUnit: null,
      rules: ['whole-text'],
      confidence: 0.2,
    },
  ];
}

/** Whether the archivist said where documents stand in a text in which none was recognised: their bounds, or a title. */
function isPointedOut(found: readonly FoundDocument[]): boolean {
  return found.length > 1 || found.some(({ titleFrom, titleTo }) => titleTo > titleFrom);
}

/** The first line where it has the look of a title, else the name of the file without its extension. */
function fallbackTitle(first: Unit | undefined, fileName: string): string {
  const line = cleanSpaces(first?.text.split('\n')[0] ?? '');
  if (/\p{L}/u.test(line) && line.length <= TITLE_LENGTH && !endsSentence(line)) return line;
  const name = fileName.replace(/\.[A-Za-z0-9]{1,5}$/, '').trim();
  return name === '' ? line.slice(0, TITLE_LENGTH) : name;
}
