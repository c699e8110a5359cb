/** Calls an operation from inside the window, the way its own program does; for Playwright's `evaluate`, so it stands by itself. */
export function callInWindow([operation, request]: readonly [string, unknown]): Promise<unknown> {
  const page = globalThis as unknown as {
    gazette: { call: (name: string, value: unknown) => Promise<unknown> };
  };
  return page.gazette.call(operation, request);
}
