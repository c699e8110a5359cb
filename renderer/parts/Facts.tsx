/** Catalogue facts in a line, parted by middle dots; a line breaks between facts, not within a short one. */
export function Facts({ facts }: { facts: readonly (string | null | undefined)[] }) {
  const known = facts.filter((fact): fact is string => fact !== null && fact !== undefined && fact !== '');
  return known.map((fact, number) => (
    <span key={number}>
      {number === 0 ? '' : ' · '}
      <span className={fact.length <= 16 ? 'is-whole' : ''}>{fact}</span>
    </span>
  ));
}
