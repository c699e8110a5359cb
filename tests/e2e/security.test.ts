import { expect } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '#scripts/runtime/project-folder.ts';
import { answerSaveDialog } from '#scripts/support/answer-dialogs.ts';
import { openSamples, test } from '../support/test-with-app.ts';

const refused = (code: string, context: object) => ({ ok: false, error: { code, context, ref: null } });

test('the window has the two functions of the bridge and nothing of Node', async ({ app }) => {
  const seen = await app.page.evaluate(() => {
    const names = [
      'require',
      'process',
      'module',
      'global',
      'Buffer',
      'electron',
      'ipcRenderer',
      '__dirname',
    ];
    const page = globalThis as unknown as Record<string, unknown>;
    return {
      found: names.filter((name) => typeof page[name] !== 'undefined'),
      bridge: Object.keys(page['gazette'] as object).sort(),
    };
  });
  const preferences = await app.electron.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as {
      getLastWebPreferences: () => Record<string, unknown>;
    };
    const { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag } =
      contents.getLastWebPreferences();
    return { sandbox, contextIsolation, nodeIntegration, webSecurity, webviewTag };
  });
  expect({ seen, preferences }).toEqual({
    seen: { found: [], bridge: ['call', 'subscribe'] },
    preferences: {
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
    },
  });
});

test('calls that are not in the contract, or not in its shape, are refused by name', async ({ app }) => {
  const answers = await app.page.evaluate(async () => {
    const { gazette } = globalThis as unknown as {
      gazette: { call: (operation: unknown, request: unknown) => Promise<unknown> };
    };
    return [
      await gazette.call('archive.explode', {}),
      await gazette.call('constructor', {}),
      await gazette.call('__proto__', {}),
      await gazette.call({ toString: 'archive.status' }, {}),
      await gazette.call('archive.status', null),
      await gazette.call('documents.get', { documentId: '1; DROP TABLE document' }),
      await gazette.call('import.start', { paths: [7] }),
    ];
  });
  expect(answers).toEqual([
    refused('ipc/invalid-request', { path: 'operation' }),
    refused('ipc/invalid-request', { path: 'operation' }),
    refused('ipc/invalid-request', { path: 'operation' }),
    refused('ipc/invalid-request', { path: 'operation' }),
    refused('ipc/invalid-request', { operation: 'archive.status', path: 'request' }),
    refused('ipc/invalid-request', { operation: 'documents.get', path: 'documentId' }),
    refused('ipc/invalid-request', { operation: 'import.start', path: 'paths.0' }),
  ]);
});

test('a path that nobody chose is not touched', async ({ app }) => {
  const folder = join(app.scratch, 'unchosen');
  expect(await app.call('archive.create', { folder, name: '甲' })).toEqual(
    refused('ipc/not-granted', { operation: 'archive.create', path: 'folder' }),
  );
  expect(await app.call('import.start', { paths: ['/etc/hostname'] })).toEqual(
    refused('ipc/not-granted', { operation: 'import.start', path: 'paths' }),
  );
});

test('what may be read may not be overwritten; only a file chosen for saving is written', async ({ app }) => {
  const folder = await openSamples(app);
  const database = join(folder, 'archive.sqlite');
  const before = readFileSync(database);
  const dossier = { title: '摘编', items: [] };
  expect([
    await app.call('annotations.export', { file: database }),
    await app.call('annotations.export', { file: join(folder, 'new.jsonld') }),
    await app.call('shell.saveExcerpt', { dossier, format: 'md', file: database }),
  ]).toEqual([
    refused('ipc/not-granted', { operation: 'annotations.export', path: 'file' }),
    refused('ipc/not-granted', { operation: 'annotations.export', path: 'file' }),
    refused('ipc/not-granted', { operation: 'shell.saveExcerpt', path: 'file' }),
  ]);
  const chosen = join(app.scratch, '批注.jsonld');
  for (const file of [database, chosen]) {
    await answerSaveDialog(app.electron, file);
    await app.call('shell.chooseSave', { suggestedName: 'a', extension: 'jsonld' });
  }
  // Not even where the person points at it.
  expect(await app.call('annotations.export', { file: database })).toEqual(
    refused('ipc/not-granted', { file: database }),
  );
  expect(readFileSync(database).equals(before)).toBe(true);
  expect(await app.call('annotations.export', { file: chosen })).toEqual({
    ok: true,
    value: { file: chosen, annotations: 0 },
  });
});

test.describe('a call from elsewhere is refused', () => {
  for (const [name, address] of [
    ['a foreign page with our preload script', 'data:text/html,<p>foreign'],
    ['another window of our own origin', 'app://gazette/index.html'],
  ] as const)
    test(name, async ({ app }) => {
      const answer = await app.electron.evaluate(
        async ({ BrowserWindow }, { preload, url }) => {
          const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } });
          await window.loadURL(url);
          return window.webContents.executeJavaScript(
            'window.gazette.call("shell.settings", {})',
          ) as Promise<unknown>;
        },
        { preload: join(projectFolder, 'dist', 'electron', 'preload.cjs'), url: address },
      );
      expect(answer).toEqual(refused('ipc/invalid-request', { path: 'sender' }));
    });

  test('a frame inside the window has no bridge at all', async ({ app }) => {
    const frames = await app.page.evaluate(async () => {
      const frame = document.createElement('iframe');
      frame.srcdoc = '<p>preview</p>';
      const loaded = new Promise((resolve) => {
        frame.addEventListener('load', resolve);
      });
      document.body.append(frame);
      await loaded;
      return typeof (frame.contentWindow as unknown as Record<string, unknown>)['gazette'];
    });
    expect(frames).toBe('undefined');
  });
});

test('the window stays where it is: no navigation, no new window, no permission', async ({ app }) => {
  const before = app.page.url();
  const tried = await app.page.evaluate(async () => {
    const opened = window.open('https://example.org/') === null;
    const permission = await Notification.requestPermission();
    const position = await new Promise((resolve) => {
      navigator.geolocation.getCurrentPosition(
        () => {
          resolve('granted');
        },
        () => {
          resolve('denied');
        },
      );
    });
    location.href = 'https://example.org/';
    return { opened, permission, position };
  });
  await app.page.waitForTimeout(500);
  const windows = await app.electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length);
  expect({ tried, windows, url: app.page.url() }).toEqual({
    tried: { opened: true, permission: 'denied', position: 'denied' },
    windows: 1,
    url: before,
  });
});

test('the page can run no program but its own, and read no file but its own', async ({ app }) => {
  const tried = await app.page.evaluate(async () => {
    const status = (address: string): Promise<number | string> =>
      fetch(address).then(
        (response) => response.status,
        () => 'failed',
      );
    const script = document.createElement('script');
    script.textContent = 'globalThis.injected = true';
    document.head.append(script);
    // What the driver itself runs may evaluate text; what the page runs later may not.
    await new Promise((resolve) => setTimeout(resolve, 0));
    let evaluated = 'ran';
    try {
      // eslint-disable-next-line @typescript-eslint/no-implied-eval, @typescript-eslint/no-unsafe-call -- it must fail
      new Function('return 1')();
    } catch {
      evaluated = 'refused';
    }
    return {
      injected: 'injected' in globalThis,
      evaluated,
      own: await status('app://gazette/index.html'),
      above: await status('app://gazette/%2e%2e%2felectron/main.js'),
      shell: await status('app://gazette/../electron/main.js'),
      foreign: await status('app://elsewhere/index.html'),
      file: await status('file:///etc/hostname'),
    };
  });
  expect(tried).toEqual({
    injected: false,
    evaluated: 'refused',
    own: 200,
    above: 404,
    shell: 404,
    foreign: 'failed',
    file: 'failed',
  });
});
