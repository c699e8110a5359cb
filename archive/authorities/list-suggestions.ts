import { suggestAuthorities } from '#core/authority/suggest-authorities.ts';
import type { AuthoritySuggestion } from '#core/model/authority.ts';
import type { Db } from '../database/connection.ts';
import { listPrintedNames } from './list-authorities.ts';
import { findAuthorityId } from './mentions-of-body.ts';

/** Which printed names are probably of one body and are not written down as one yet. */
export function listSuggestions(db: Db): AuthoritySuggestion[] {
  return suggestAuthorities(listPrintedNames(db)).filter(({ names }) => {
    const [first, ...others] = names.map((name) => findAuthorityId(db, name));
    return first === null || others.some((id) => id !== first);
  });
}
