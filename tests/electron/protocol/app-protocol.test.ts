import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { serveApp } from '#electron/protocol/app-protocol.ts';
import { PRINT_POLICY, WINDOW_POLICY } from '#electron/protocol/content-security-policy.ts';
import { createOneTimePages } from '#electron/protocol/one-time-pages.ts';

function serve(): {
  get: (path: string, method?: string) => Promise<Response>;
  put: (html: string) => string;
} {
  const folder = mkdtempSync(join(tmpdir(), 'served-'));
  const folders = { renderer: join(folder, 'renderer'), fonts: join(folder, 'fonts') };
  mkdirSync(folders.renderer);
  mkdirSync(folders.fonts);
  writeFileSync(join(folders.renderer, 'index.html'), '<h1>公报馆</h1>');
  writeFileSync(join(folders.renderer, 'notes.exe'), 'MZ');
  writeFileSync(join(folders.fonts, 'a.woff2'), 'font');
  const pages = createOneTimePages();
  return {
    get: (path, method = 'GET') =>
      serveApp(new Request(`app://gazette${path}`, { method }), { folders, pages }),
    put: (html) => pages.put(html),
  };
}

test('a built file comes with the policy of the window', async () => {
  const response = await serve().get('/');
  expect({
    status: response.status,
    type: response.headers.get('content-type'),
    policy: response.headers.get('content-security-policy'),
    sniffing: response.headers.get('x-content-type-options'),
    body: await response.text(),
  }).toEqual({
    status: 200,
    type: 'text/html; charset=utf-8',
    policy: WINDOW_POLICY,
    sniffing: 'nosniff',
    body: '<h1>公报馆</h1>',
  });
});

test('a page for print is handed out once, under a policy without scripts', async () => {
  const served = serve();
  const id = served.put('<p>摘编</p>');
  const first = await served.get(`/page/${id}`);
  const second = await served.get(`/page/${id}`);
  expect([
    first.status,
    await first.text(),
    first.headers.get('content-security-policy'),
    second.status,
  ]).toEqual([200, '<p>摘编</p>', PRINT_POLICY, 404]);
  expect(PRINT_POLICY).not.toContain('script-src');
});

test('a font may be read by the sandboxed preview, a page may not', async () => {
  const served = serve();
  const font = await served.get('/fonts/a.woff2');
  const page = await served.get('/index.html');
  expect([font, page].map((response) => response.headers.get('access-control-allow-origin'))).toEqual([
    '*',
    null,
  ]);
});

test.each([
  ['a missing file', '/missing.js', 'GET', 404],
  ['a kind of file that the window has no business with', '/notes.exe', 'GET', 404],
  ['a folder', '/fonts', 'GET', 404],
  ['an unknown page', '/page/0a1b2c3d-0000-4000-8000-00000000abcd', 'GET', 404],
  ['anything but reading', '/index.html', 'POST', 405],
])('%s is refused', async (_name, path, method, status) => {
  expect((await serve().get(path, method)).status).toBe(status);
});
