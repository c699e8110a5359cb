import { correctBoundaries } from '../correction/correct-boundaries.ts';
import { correctFields } from '../correction/correct-fields.ts';
import { correctFurniture } from '../correction/correct-furniture.ts';
import { correctUnits } from '../correction/correct-units.ts';
import type { Change } from '../model/correction.ts';
import type { Range } from '../model/ids.ts';
import type { Furniture, ImportWarning, IssueReading } from '../model/issue.ts';
import type { SourceText } from '../model/source-text.ts';
import { cleanSpaces } from '../text/clean-spaces.ts';
import { columnName } from './column-line.ts';
import { comparableTitle } from './comparable-title.ts';
import { findStatements } from './evidence/find-statements.ts';
import { findDocuments, type FoundDocument } from './find-documents.ts';
import { findFurniture, type FurnitureLine } from './find-furniture.ts';
import { findTables } from './find-tables.ts';
import { limitDocuments } from './keep-documents.ts';
import { hasTooManyLines, type Line, splitLines } from './line.ts';
import { endsSentence } from './measure.ts';
import { numberPages, type PageNumbering } from './number-pages.ts';
import { type PrintedColumn, readColumns } from './read-columns.ts';
import { readDocument } from './read-document.ts';
import { readIssue } from './read-issue.ts';
import { splitGlued } from './split-glued.ts';
import { splitNoise } from './split-noise.ts';
import { splitSigned } from './split-signed.ts';
import { splitUnbroken } from './split-unbroken.ts';
import type { Unit } from './unit.ts';
import { unwrapLines } from './unwrap.ts';

const TITLE_LENGTH = 100;

/**
 * Reads one decoded bulletin: its documents in print order with all that is concluded of them, and the furniture of its
 * pages. Every character of the source that is not white space is in the source range of a block or of a piece of
 * furniture. Never throws; where no document is recognised the whole text is one, with a warning; a text of more and shorter lines than any
 * issue has is read in stretches of them, and of more documents than any has the last holds the rest, with a warning.
 * `changes` are the archivist's corrections: what they say goes before what is concluded.
 */
export function readBulletin(source: SourceText, changes: readonly Change[] = []): IssueReading {
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
  const all = findDocuments(units, {
    columns,
    pageTitle: source.properties?.title == null ? null : comparableTitle(source.properties.title),
  });
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
    documents: readColumns(documents, printedColumns(allLines, furnitureLines, units, found)),
    leaves: leavesOf(source.text),
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

function makeUnits(
  allLines: readonly Line[],
  furniture: readonly FurnitureLine[],
  numbering: PageNumbering,
): Unit[] {
  const taken = new Set(furniture.map(({ index }) => index));
  const breaksPage = new Set(
    furniture
      .filter(({ kind }) => kind === 'running-head' || kind === 'page-number')
      .map(({ index }) => index),
  );
  const kept = allLines.filter((_, index) => !taken.has(index));
  const lines = splitGlued(splitSigned(splitUnbroken(kept)));
  const origins = originsOf(lines, allLines);
  return unwrapLines({
    lines,
    pageOf: origins.map((origin) => numbering.pageOf[origin] ?? null),
    afterHead: lines.map(({ start }, index) => {
      const origin = origins[index] ?? 0;
      return breaksPage.has(origin - 1) && allLines[origin]?.start === start;
    }),
    tables: findTables(lines),
    statements: findStatements(lines),
  });
}

/** For each line the index of the line that it is, or is a part of. */
function originsOf(lines: readonly Line[], allLines: readonly Line[]): number[] {
  let origin = 0;
  return lines.map(({ start }) => {
    while ((allLines[origin + 1]?.start ?? Infinity) <= start) origin += 1;
    return origin;
  });
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

function printedColumns(
  lines: readonly Line[],
  furniture: readonly FurnitureLine[],
  units: readonly Unit[],
  found: readonly FoundDocument[],
): PrintedColumn[] {
  const printed: PrintedColumn[] = [];
  for (const { index, head } of furniture) {
    const line = lines[index];
    if (line && head?.column)
      printed.push({
        column: head.column,
        source: { start: line.start, end: line.end },
        rule: 'running-head',
      });
  }
  for (const { columnUnit } of found) {
    const unit = columnUnit === null ? undefined : units[columnUnit];
    if (unit)
      printed.push({
        column: columnName(unit.text),
        source: { start: unit.start, end: unit.end },
        rule: 'column-line',
      });
  }
  return printed;
}

function listFurniture(
  lines: readonly Line[],
  furniture: readonly FurnitureLine[],
  numbering: PageNumbering,
  units: readonly Unit[],
  found: readonly FoundDocument[],
): Furniture[] {
  const listed: Furniture[] = [];
  for (const { index, kind } of furniture) {
    const line = lines[index];
    if (line)
      listed.push({
        kind,
        source: { start: line.start, end: line.end },
        page: numbering.pageOf[index] ?? null,
      });
  }
  for (const { columnUnit } of found) {
    const unit = columnUnit === null ? undefined : units[columnUnit];
    if (unit)
      listed.push({ kind: 'running-head', source: { start: unit.start, end: unit.end }, page: unit.page });
  }
  return listed.sort((a, b) => a.source.start - b.source.start);
}
