/** After so long without a question the process is at rest. */
const REST_MS = 3000;

/**
 * The function through which every question is answered: some time after the last answer what the questions left behind is collected,
 * which V8 by itself leaves until there is much more of it. Takes some hundredths of a second, and nothing where V8 does not offer it
 * (`--expose-gc`).
 */
export function collectAtRest(
  collect: (() => void) | undefined = globalThis.gc,
): <Value>(answer: () => Promise<Value>) => Promise<Value> {
  let open = 0;
  let rest: NodeJS.Timeout | undefined;
  return async (answer) => {
    clearTimeout(rest);
    open++;
    try {
      return await answer();
    } finally {
      open--;
      if (open === 0 && collect !== undefined) {
        rest = setTimeout(collect, REST_MS);
        rest.unref();
      }
    }
  };
}
