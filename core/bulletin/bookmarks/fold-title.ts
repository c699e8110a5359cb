import { squeeze } from '../../text/characters.ts';
import { simplify } from '../../text/simplify.ts';

/** A title without what one printing of it has and another has not, line by line as in one piece. */
export function foldTitle(text: string): string {
  return simplify(squeeze(text.normalize('NFKC'))).replace(/[《》〈〉“”"（）()|#*]/gu, '');
}
