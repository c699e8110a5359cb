const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

/**
 * A long text that was selected as `CAST(column AS BLOB)`: it takes 1.3 ns a Chinese character, and the binding 8 to make a string of it.
 * A database holds UTF-8 (its default, which ours have).
 */
export function decodeStoredText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}
