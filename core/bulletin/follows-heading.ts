import { joined } from './comparable-title.ts';
import type { FoundDocument } from './find-documents.ts';
import { hasBody } from './has-body.ts';
import type { Zone } from './title-zone.ts';
import type { Unit } from './unit.ts';

/** Whether a title that says what it is about stands right below one that does not, without a word of text: the one above is a heading of the site. */
export function followsHeading(
  units: readonly Unit[],
  current: FoundDocument | undefined,
  title: Zone,
): boolean {
  if (!current || title.from < current.titleTo || title.from - current.titleTo > MAX_HEADING) return false;
  const [above, below] = [
    joined(units, current.titleFrom, current.titleTo),
    joined(units, title.from, title.to),
  ];
  return !SAYS_MATTER.test(above) && SAYS_MATTER.test(below) && !hasBody(units, current.titleTo, title.from);
}

const SAYS_MATTER = /[关關][于於]|印[发發]|[转轉][发發]/u;
const MAX_HEADING = 2;
