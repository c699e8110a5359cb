import type { Action } from './appointment-clauses.ts';
import type { Block } from '../model/document.ts';
import type { Appointment } from '../model/register.ts';
import { isSureName, splitNames } from './person-name.ts';
import { readPosts } from './post.ts';
import { rowRanges } from './row-ranges.ts';

const PERSON = /^姓\s*名$/u;
const APPOINTED = /^(?!.*(?:拟|免|原|现))(?:任命|新任|任|聘任|任用)?.{0,4}职务?.{0,4}$|^任命职务$/u;
const REMOVED = /免.{0,4}职|免去/u;

/** The rows of a table with the columns 姓名 and 任职职务 or 免去职务; empty for every other table. */
export function readAppointmentTable(block: Block, date: string | null): Appointment[] {
  const [header, ...body] = block.rows ?? [];
  const person = header?.findIndex((cell) => PERSON.test(cell)) ?? -1;
  if (!header || person === -1 || header.some((cell) => cell.includes('拟'))) return [];
  const columns = header.flatMap((cell, at): { at: number; action: Action }[] => {
    if (at === person) return [];
    if (REMOVED.test(cell)) return [{ at, action: 'removed' }];
    return APPOINTED.test(cell) && /任|职务/u.test(cell) ? [{ at, action: 'appointed' }] : [];
  });
  const places = rowRanges(block.rows ?? [], block.range.start);
  return body.flatMap((row, index) => {
    const [name] = splitNames(row[person] ?? '');
    if (name === undefined || !isSureName(name)) return [];
    const range = places[index + 1] ?? block.range;
    return columns.flatMap(({ at, action }) =>
      readPosts(row[at] ?? '')
        .filter(({ post }) => post.length > 1)
        .map((post) => ({ person: name, action, ...post, date, sentence: row.join('\t'), range })),
    );
  });
}
