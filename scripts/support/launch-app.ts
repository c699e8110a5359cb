import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from 'playwright';
import type { Answer, OperationName, RequestOf, ResponseOf } from '#core/contract/contract.ts';
import type { Settings } from '#core/contract/shell-operations.ts';
import { resolveElectron } from '../runtime/electron-runtime.ts';
import { projectFolder } from '../runtime/project-folder.ts';
import { isSandboxAvailable } from '../runtime/sandbox.ts';
import { DRAWING_PARAMETERS } from './drawing.ts';
import { callInWindow } from './call-in-window.ts';

/** The real application, driven from outside. */
export type LaunchedApp = {
  electron: ElectronApplication;
  page: Page;
  /** When Electron had started and our own program went on, in milliseconds since the epoch. */
  startedAt: number;
  /** Folder of this run's settings and logs. */
  userData: string;
  /** A folder of this run for archives and files, gone after `close`. */
  scratch: string;
  /** Calls an operation the way the window does. */
  call: <Name extends OperationName>(
    operation: Name,
    request: RequestOf<Name>,
  ) => Promise<Answer<ResponseOf<Name>>>;
  /** Ends the application; `keep` leaves its folders for another launch. */
  close: (options?: { keep: boolean }) => Promise<void>;
};

type LaunchOptions = {
  settings?: Partial<Settings>;
  /** Folder of an earlier launch that was closed with `keep`. */
  home?: string;
  /** Answers are not parsed once more on their way to the window: so the packed application runs. */
  asPacked?: boolean;
};

/** Starts the built application with settings and scratch folder of its own, and waits for its window. */
export async function launchApp({
  settings,
  home: earlier,
  asPacked = false,
}: LaunchOptions = {}): Promise<LaunchedApp> {
  const home = earlier ?? mkdtempSync(join(tmpdir(), 'gazette-hall-'));
  const userData = join(home, 'user-data');
  const scratch = join(home, 'scratch');
  mkdirSync(userData, { recursive: true });
  mkdirSync(scratch, { recursive: true });
  if (settings !== undefined) {
    const first: Settings = { language: 'zh-CN', recentArchives: [], author: '', watchedFolders: [] };
    writeFileSync(join(userData, 'settings.json'), JSON.stringify({ ...first, ...settings }));
  }
  // Without an executable of our own naming, Playwright holds the application back until it is listening.
  process.env['ELECTRON_OVERRIDE_DIST_PATH'] ??= (await resolveElectron()).folder;
  // Without a locale Chromium takes names of files for ASCII, and a file that is dropped by its Chinese name is none.
  const { LC_ALL, LC_CTYPE, LANG } = process.env;
  if (!/utf-?8/iu.test([LC_ALL, LC_CTYPE, LANG].find(Boolean) ?? '')) process.env['LC_ALL'] = 'C.UTF-8';
  const electron = await _electron.launch({
    args: [
      projectFolder,
      `--user-data-dir=${userData}`,
      ...DRAWING_PARAMETERS,
      ...(asPacked ? ['--unchecked-answers'] : []),
    ],
    chromiumSandbox: await isSandboxAvailable(),
  });
  // Playwright keeps `ready` back until it has let the application go, and then resolves.
  const startedAt = Date.now();
  const printed: string[] = [];
  electron.process().stderr?.on('data', (chunk: Buffer) => printed.push(chunk.toString('utf8')));
  const page = await electron.firstWindow().catch((cause: unknown) => {
    throw new Error(`No window opened. The application printed:\n${printed.join('')}`, { cause });
  });
  await page.waitForLoadState('load');
  return {
    electron,
    page,
    startedAt,
    userData,
    scratch,
    call: (operation, request) =>
      page.evaluate(callInWindow, [operation, request] as const) as Promise<
        Answer<ResponseOf<typeof operation>>
      >,
    close: async (options) => {
      await electron.close();
      if (options?.keep !== true) rmSync(home, { recursive: true, force: true });
    },
  };
}
