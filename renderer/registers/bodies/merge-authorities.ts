import type { Authority, AuthorityDraft, AuthorityName } from '#core/model/authority.ts';

/** Every name of a body: its preferred one first, which bears no dates of its own. */
export function namesOf(authority: Authority): AuthorityName[] {
  const others = authority.names.filter(({ name }) => name !== authority.name);
  return [{ name: authority.name, from: null, to: null }, ...others];
}

/**
 * One body out of several: `kept` with the names and notes of the others. A name that several bear is kept once, with the
 * dates that are written down first.
 */
export function mergeAuthorities(kept: Authority, others: readonly Authority[]): AuthorityDraft {
  const names = new Map<string, AuthorityName>();
  for (const each of [...kept.names, ...others.flatMap(namesOf)]) {
    const known = names.get(each.name);
    if (known === undefined || (known.from === null && known.to === null)) names.set(each.name, each);
  }
  names.delete(kept.name);
  const notes = [kept, ...others].map(({ note }) => note.trim()).filter((note) => note !== '');
  return { id: kept.id, name: kept.name, names: [...names.values()], note: [...new Set(notes)].join('\n') };
}

/** The body to keep of several: one that is written down, else the one that is named most fully. */
export function chooseKept(authorities: readonly Authority[]): Authority | null {
  const written = authorities.find(({ id }) => id !== null);
  if (written !== undefined) return written;
  return authorities.reduce<Authority | null>(
    (longest, each) => (longest === null || each.name.length > longest.name.length ? each : longest),
    null,
  );
}
