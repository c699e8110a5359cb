import { BrowserWindow, screen } from 'electron';
import { WINDOW_URL } from '../app-origin.ts';
import { guardContents } from '../offline/guard-contents.ts';
import type { SettingsFile } from '../settings/settings-file.ts';
import { fitBounds, MINIMUM_SIZE, type WindowState } from './window-state.ts';

type WindowParts = {
  preload: string;
  icon: string | null;
  state: SettingsFile<WindowState>;
  developerTools: boolean;
};

/** Opens the one window, where it stood last time, and remembers where it stands. */
export function openMainWindow({ preload, icon, state, developerTools }: WindowParts): BrowserWindow {
  const workAreas = screen.getAllDisplays().map((display) => display.workArea);
  const window = new BrowserWindow({
    width: 1440,
    height: 900,
    ...fitBounds(state.read().bounds, workAreas),
    minWidth: MINIMUM_SIZE.width,
    minHeight: MINIMUM_SIZE.height,
    title: '公报馆',
    backgroundColor: '#efece4',
    show: false,
    ...(icon === null ? {} : { icon }),
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
      webviewTag: false,
      v8CacheOptions: 'bypassHeatCheck',
      devTools: developerTools,
    },
  });
  guardContents(window.webContents);
  if (state.read().maximized) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('page-title-updated', (event) => {
    event.preventDefault();
  });
  window.on('close', () => {
    // A position that cannot be stored is not worth a message.
    state.write({ bounds: window.getNormalBounds(), maximized: window.isMaximized() }).catch(() => undefined);
  });
  void window.loadURL(WINDOW_URL);
  return window;
}
