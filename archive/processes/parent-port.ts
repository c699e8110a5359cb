/** The line to the process that started this one. */
export type ParentPort<To, From> = {
  /** True where this is a utility process of Electron's, which can start no process itself. */
  readonly isUtility: boolean;
  post: (message: To) => void;
  onMessage: (listener: (message: From) => void) => void;
  /** Called when the other process is gone. */
  onLost: (listener: () => void) => void;
};

type UtilityPort = {
  postMessage: (message: unknown) => void;
  on: (event: 'message', listener: (event: { data: unknown }) => void) => void;
};

/** Finds the line to who started this process: Electron's port in a utility process, Node's channel in a plain child. Null where there is none. */
export function findParentPort<To, From>(): ParentPort<To, From> | null {
  const port = (process as { parentPort?: UtilityPort }).parentPort;
  if (port !== undefined) {
    return {
      isUtility: true,
      post: (message) => {
        port.postMessage(message);
      },
      onMessage: (listener) => {
        port.on('message', ({ data }) => {
          listener(data as From); // from our own process
        });
      },
      // Electron ends its utility processes itself.
      onLost: () => undefined,
    };
  }
  if (process.send === undefined) return null;
  return {
    isUtility: false,
    post: (message) => {
      if (process.connected) process.send?.(message);
    },
    onMessage: (listener) => {
      process.on('message', (message) => {
        listener(message as From); // from our own process
      });
    },
    onLost: (listener) => {
      process.on('disconnect', listener);
    },
  };
}
