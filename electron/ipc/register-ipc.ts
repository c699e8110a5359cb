import type { BrowserWindow, IpcMain, IpcMainEvent, IpcMainInvokeEvent } from 'electron';
import type { Answer } from '#core/contract/contract.ts';
import { events, type EventName, type EventOf } from '#core/contract/events.ts';
import { APP_ORIGIN } from '../app-origin.ts';
import { CALL_CHANNEL, DROP_CHANNEL, EVENT_CHANNEL } from './channels.ts';
import { isTrustedSender } from './trusted-sender.ts';

type IpcParts = {
  ipcMain: IpcMain;
  window: () => BrowserWindow | null;
  call: (operation: unknown, request: unknown) => Promise<Answer<unknown>>;
  dropped: (paths: readonly string[]) => void;
};

/** Listens for the window's calls and drops; whatever comes from another page or frame is refused. */
export function registerIpc({ ipcMain, window, call, dropped }: IpcParts): void {
  const isOurs = (event: IpcMainInvokeEvent | IpcMainEvent): boolean => {
    const frame = event.senderFrame;
    const sender = {
      contentsId: event.sender.id,
      origin: frame?.origin ?? null,
      isMainFrame: frame !== null && frame === event.sender.mainFrame,
    };
    return isTrustedSender(sender, window()?.webContents.id ?? null, APP_ORIGIN);
  };
  ipcMain.handle(
    CALL_CHANNEL,
    async (event, operation: unknown, request: unknown): Promise<Answer<unknown>> => {
      if (isOurs(event)) return call(operation, request);
      return { ok: false, error: { code: 'ipc/invalid-request', context: { path: 'sender' }, ref: null } };
    },
  );
  ipcMain.on(DROP_CHANNEL, (event, paths: unknown) => {
    const parsed = events['files.dropped'].safeParse({ paths });
    if (isOurs(event) && parsed.success && parsed.data.paths.length > 0) dropped(parsed.data.paths);
  });
}

/** Tells the window of an event; does nothing while there is no window. */
export function sendEvent<Name extends EventName>(
  window: BrowserWindow | null,
  name: Name,
  payload: EventOf<Name>,
): void {
  if (window !== null && !window.isDestroyed()) window.webContents.send(EVENT_CHANNEL, name, payload);
}
