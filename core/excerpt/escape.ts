/** Text as HTML shows it, in elements and in quoted attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}

/**
 * Text as a CSS string in quotes, safe inside a `<style>` element too: whatever is not a letter, a digit, a space or Han is
 * written by its code point (CSS Syntax 3, §4.3.7).
 */
export function quoteCss(text: string): string {
  const safe = text.replace(
    /[^\p{L}\p{N} ]/gu,
    (character) => `\\${(character.codePointAt(0) ?? 0).toString(16)} `,
  );
  return `"${safe}"`;
}

/** Text on which Markdown (CommonMark with GFM tables) leaves every character as it is. */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>&|~#]/gu, (character) => `\\${character}`)
    .replace(/^(\s*)([-+=])/gmu, '$1\\$2')
    .replace(/^(\s*\d+)([.)])/gmu, '$1\\$2');
}
