import type { FromArchive, ToArchive } from './messages.ts';

/** The line to the main process, as the archive process sees it. */
export type ParentPort = {
  post: (message: FromArchive) => void;
  onMessage: (listener: (message: ToArchive) => void) => void;
  /** Called when the main process is gone. */
  onLost: (listener: () => void) => void;
};

type UtilityPort = {
  postMessage: (message: unknown) => void;
  on: (event: 'message', listener: (event: { data: unknown }) => void) => void;
};

/** Finds the line to the main process: Electron's port in a utility process, Node's channel in a plain child. Null where there is none. */
export function findParentPort(): ParentPort | null {
  const port = (process as { parentPort?: UtilityPort }).parentPort;
  if (port !== undefined) {
    return {
      post: (message) => {
        port.postMessage(message);
      },
      onMessage: (listener) => {
        port.on('message', ({ data }) => {
          listener(data as ToArchive); // from our own main process
        });
      },
      // Electron ends its utility processes itself.
      onLost: () => undefined,
    };
  }
  if (process.send === undefined) return null;
  return {
    post: (message) => {
      if (process.connected) process.send?.(message);
    },
    onMessage: (listener) => {
      process.on('message', (message) => {
        listener(message as ToArchive); // from our own main process
      });
    },
    onLost: (listener) => {
      process.on('disconnect', listener);
    },
  };
}
