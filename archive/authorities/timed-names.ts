/** A name in its search form, with the time that is written beside it. */
type WrittenName = { folded: string; from: string | null; to: string | null };

/** The names of one body without those that stand there a second time with their time: a preferred name listed so has that time. */
export function timedNames<Name extends WrittenName>(names: readonly Name[]): Name[] {
  const dated = new Set(names.filter(hasTime).map(({ folded }) => folded));
  return names.filter((name) => hasTime(name) || !dated.has(name.folded));
}

/** True where a name was borne from or to a certain day. */
export function hasTime({ from, to }: Pick<WrittenName, 'from' | 'to'>): boolean {
  return from !== null || to !== null;
}
