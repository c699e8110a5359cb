import { simplify } from '../../text/simplify.ts';
import { comparableTitle, joined } from '../comparable-title.ts';
import type { FoundDocument } from '../find-documents.ts';
import type { Unit } from '../unit.ts';
import type { DocumentView } from './document-view.ts';

/** 现予公布, 现发布《…》: what an order or an announcement says of the text that it publishes. */
const PROMULGATES = /现(?:予以?|将|以)?(?:公布|发布|颁布)/;
/** A gazette may print signature and number before the clause. */
const FIRST_WORDS = 8;
const HEAD = 400;

/** The first words of a document where they publish a text; null where they publish none. */
export function promulgation({ units, found, ownEnd }: DocumentView): Unit | null {
  const first = units.slice(found.titleTo, Math.min(ownEnd, found.titleTo + FIRST_WORDS));
  return (
    first.find(({ role, text }) => role === 'plain' && PROMULGATES.test(simplify(text.slice(0, HEAD)))) ??
    null
  );
}

/** Whether an order without a head of its own stands above a title: 《…的决定》已经…通过，现予公布, and who signed it. */
export function publishesAbove(units: readonly Unit[], { from, titleFrom, titleTo }: FoundDocument): boolean {
  if (titleFrom - from > FIRST_WORDS || titleTo === titleFrom) return false;
  const title = comparableTitle(joined(units, titleFrom, titleTo));
  return units
    .slice(from, titleFrom)
    .some(
      ({ role, text }) =>
        role === 'plain' &&
        text.length <= HEAD &&
        PROMULGATES.test(simplify(text)) &&
        comparableTitle(text).includes(title),
    );
}
