/** After so long without a question a process is at rest. */
export const REST_MS = 10_000;

/** The function through which every question is answered: some time after the last answer, `rest` is called once. */
export function atRest(rest: () => void): <Value>(answer: () => Promise<Value>) => Promise<Value> {
  let open = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  return async (answer) => {
    clearTimeout(timer);
    open++;
    try {
      return await answer();
    } finally {
      open--;
      if (open === 0) timer = setTimeout(rest, REST_MS);
    }
  };
}
