import type { Authority, AuthorityDraft } from '#core/model/authority.ts';
import type { AuthorityId } from '#core/model/ids.ts';
import { dayOf, isDay } from '../../parts/day.ts';

/** One name as it stands in the fields; `key` tells two empty ones apart. */
export type NameForm = { key: number; name: string; from: string; to: string };
export type BodyForm = { name: string; names: NameForm[]; note: string };

let lastKey = 0;

/** Fields for one more name. */
export function emptyName(): NameForm {
  lastKey += 1;
  return { key: lastKey, name: '', from: '', to: '' };
}

/** The fields as a body fills them. */
export function formOf(authority: Authority): BodyForm {
  const names = authority.names.map(({ name, from, to }) => ({
    ...emptyName(),
    name,
    from: from ?? '',
    to: to ?? '',
  }));
  return { name: authority.name, names, note: authority.note };
}

/** Why the fields cannot be kept yet; null where they can. */
export function problemOf(form: BodyForm): 'no-name' | 'twice' | 'no-date' | 'backwards' | null {
  if (form.name.trim() === '') return 'no-name';
  const names = [form.name, ...form.names.map(({ name }) => name)].map((name) => name.trim());
  const written = names.filter((name) => name !== '');
  if (new Set(written).size < written.length) return 'twice';
  if (form.names.some(({ from, to }) => !isDay(from) || !isDay(to))) return 'no-date';
  if (form.names.some(({ from, to }) => isBackwards(dayOf(from), dayOf(to)))) return 'backwards';
  return null;
}

function isBackwards(from: string | null, to: string | null): boolean {
  return from !== null && to !== null && from > to;
}

/** What is asked to be kept; names left empty are dropped. */
export function draftOf(form: BodyForm, id: AuthorityId | null): AuthorityDraft {
  const names = form.names
    .map(({ name, from, to }) => ({
      name: name.trim(),
      from: dayOf(from),
      to: dayOf(to),
    }))
    .filter(({ name }) => name !== '');
  return { id, name: form.name.trim(), names, note: form.note.trim() };
}
