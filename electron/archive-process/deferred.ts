/** A promise and the function that resolves it; later calls of the function do nothing. */
export type Deferred<Value> = { promise: Promise<Value>; resolve: (value: Value) => void };

// Electron 33 has Node 20, which lacks Promise.withResolvers.
export function createDeferred<Value>(): Deferred<Value> {
  let settle: (value: Value) => void = () => undefined;
  const promise = new Promise<Value>((resolve) => {
    settle = resolve;
  });
  return {
    promise,
    resolve: (value) => {
      settle(value);
    },
  };
}
