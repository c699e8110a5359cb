import type { Authority, AuthorityDraft } from '#core/model/authority.ts';
import type { AuthorityId } from '#core/model/ids.ts';
import { call } from '../../bridge/call.ts';
import { makeChange } from '../../state/changes.ts';
import { chooseKept, mergeAuthorities } from './merge-authorities.ts';

/** Writes a body down; null where that failed, which has been told. */
export function saveAuthority(draft: AuthorityDraft): Promise<Authority | null> {
  return makeChange(async (done) => {
    const saved = await call('authorities.save', draft);
    done(saved.inverse);
    return saved.authority;
  });
}

/** Takes a body off the list, so that its names stand for themselves again. */
export function removeAuthority(id: AuthorityId): Promise<true | null> {
  return makeChange(async (done) => {
    done((await call('authorities.remove', { id })).inverse);
    return true as const;
  });
}

/** Makes one body of all that bear these names, as one change. `kept` is the name it goes by, where that is decided. */
export function mergeBodies(names: readonly string[], kept: string | null): Promise<Authority | null> {
  return makeChange(async (done) => {
    const found = new Map<string, Authority>();
    for (const name of names) {
      const { authority } = await call('authorities.get', { name });
      found.set(authority.name, authority);
    }
    const all = [...found.values()];
    const main = all.find((each) => namedBy(each, kept)) ?? chooseKept(all);
    if (main === null) throw new Error('nothing to merge');
    const others = all.filter((each) => each !== main);
    // A name belongs to one body only: the others have to let go of theirs first.
    for (const { id } of others) if (id !== null) done((await call('authorities.remove', { id })).inverse);
    const saved = await call('authorities.save', mergeAuthorities(main, others));
    done(saved.inverse);
    return saved.authority;
  });
}

function namedBy(authority: Authority, name: string | null): boolean {
  return authority.name === name || authority.names.some((each) => each.name === name);
}
