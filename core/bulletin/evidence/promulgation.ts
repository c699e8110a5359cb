import { simplify } from '../../text/simplify.ts';
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
