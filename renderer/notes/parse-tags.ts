const LONGEST_TAG = 100;
const MOST_TAGS = 100;

/** The tags in what a person wrote: parted by spaces or commas of any width, `#` optional, each once. */
export function parseTags(written: string): string[] {
  const tags = written
    .split(/[\s,，、;；]+/u)
    .map((tag) => tag.replace(/^[#＃]+/u, '').slice(0, LONGEST_TAG))
    .filter((tag) => tag !== '');
  return [...new Set(tags)].slice(0, MOST_TAGS);
}
