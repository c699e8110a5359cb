import { contextBridge, ipcRenderer, webUtils } from 'electron';
import { atRest } from '../at-rest.ts';

const CALL_CHANNEL = 'gazette:call';
const EVENT_CHANNEL = 'gazette:event';
const DROP_CHANNEL = 'gazette:dropped';

type Listener = (payload: unknown) => void;
const listeners = new Map<string, Set<Listener>>();

ipcRenderer.on(EVENT_CHANNEL, (_event, name: unknown, payload: unknown) => {
  if (typeof name !== 'string') return;
  for (const listener of [...(listeners.get(name) ?? [])]) listener(payload);
});

function subscribe(name: unknown, listener: unknown): () => void {
  if (typeof name !== 'string' || typeof listener !== 'function')
    throw new TypeError('subscribe(name, listener)');
  const heard = listeners.get(name) ?? new Set<Listener>();
  listeners.set(name, heard);
  // A wrapper of its own for each subscription, so that the same function may subscribe twice.
  const own: Listener = (payload) => {
    (listener as Listener)(payload);
  };
  heard.add(own);
  return () => {
    heard.delete(own);
  };
}

/** V8's collector: every page is started with it (main.ts). */
declare const gc:
  ((options: { type: 'major'; execution: 'async'; flavor: 'last-resort' }) => unknown) | undefined;

// V8 by itself leaves what was shown before until there is much more of it.
const untilRest = atRest(() => {
  if (typeof gc === 'function') gc({ type: 'major', execution: 'async', flavor: 'last-resort' });
});

// All that the window can reach: the two functions of `Bridge` in core/contract. Requests are checked in the main process.
contextBridge.exposeInMainWorld('gazette', {
  call: (operation: unknown, request: unknown): Promise<unknown> =>
    untilRest(() => ipcRenderer.invoke(CALL_CHANNEL, operation, request)),
  subscribe,
});

// Only here can a dropped file be turned into its path; the page itself never can.
window.addEventListener('dragover', (event) => {
  event.preventDefault();
});
window.addEventListener('drop', (event) => {
  event.preventDefault();
  if (!event.isTrusted) return;
  const paths = [...(event.dataTransfer?.files ?? [])]
    .map((file) => webUtils.getPathForFile(file))
    .filter((path) => path !== '');
  if (paths.length > 0) ipcRenderer.send(DROP_CHANNEL, paths);
});
