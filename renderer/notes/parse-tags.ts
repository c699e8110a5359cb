const LONGEST_TAG = 100;
const MOST_TAGS = 100;
const PARTING = /[\s,，、;；]+/u;
/** The tag that is being written: what stands behind the last parting. */
const LAST = /[^\s,，、;；]*$/u;

/** The tags in what a person wrote: parted by spaces or commas of any width, `#` optional, each once. */
export function parseTags(written: string): string[] {
  const tags = written
    .split(PARTING)
    .map(bare)
    .filter((tag) => tag !== '');
  return [...new Set(tags)].slice(0, MOST_TAGS);
}

/** The tag that is being written; empty behind a space or a comma. */
export function lastTag(written: string): string {
  return bare(LAST.exec(written)?.[0] ?? '');
}

/** What is written with the tag that is being written replaced, ready for another one. */
export function withLastTag(written: string, tag: string): string {
  return `${written.replace(LAST, '')}${tag} `;
}

function bare(tag: string): string {
  return tag.replace(/^[#＃]+/u, '').slice(0, LONGEST_TAG);
}
