/** After so long without a question the process is at rest. */
const REST_MS = 3000;

/**
 * The function to call with every question: some time after the last of them what they left behind is collected, which V8 by itself
 * leaves until there is much more of it. Takes some hundredths of a second, and nothing where V8 does not offer it (`--expose-gc`).
 */
export function collectAtRest(collect: (() => void) | undefined = globalThis.gc): () => void {
  if (collect === undefined) return () => undefined;
  let rest: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(rest);
    rest = setTimeout(collect, REST_MS);
    rest.unref();
  };
}
