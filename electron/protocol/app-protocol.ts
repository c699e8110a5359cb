import type { Protocol } from 'electron';
import { readFile } from 'node:fs/promises';
import { APP_SCHEME } from '../app-origin.ts';
import { PRINT_POLICY, WINDOW_POLICY } from './content-security-policy.ts';
import { contentType } from './content-type.ts';
import type { OneTimePages } from './one-time-pages.ts';
import { resolveAppPath } from './resolve-app-path.ts';

/** Makes `app:` a standard, secure scheme; call before the application is ready. */
export function declareAppScheme(protocol: Protocol): void {
  const privileges = {
    standard: true,
    secure: true,
    supportFetchAPI: true,
    corsEnabled: true,
    stream: true,
    codeCache: true,
  };
  protocol.registerSchemesAsPrivileged([{ scheme: APP_SCHEME, privileges }]);
}

type Served = { folders: { renderer: string; fonts: string }; pages: OneTimePages };

function refuse(status: number): Response {
  return new Response(null, { status, headers: { 'content-security-policy': "default-src 'none'" } });
}

function answer(body: string | Uint8Array<ArrayBuffer>, type: string, policy: string): Response {
  const headers = {
    'content-type': type,
    'content-security-policy': policy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    'cache-control': 'no-cache',
  };
  return new Response(body, { headers });
}

/** Answers one request of our own protocol: a built file, a font, or a page for print. */
export async function serveApp(request: Request, { folders, pages }: Served): Promise<Response> {
  if (request.method !== 'GET') return refuse(405);
  const target = resolveAppPath(request.url, folders);
  if (target === null) return refuse(404);
  if (target.kind === 'page') {
    const html = pages.take(target.id);
    return html === null ? refuse(404) : answer(html, 'text/html; charset=utf-8', PRINT_POLICY);
  }
  const type = contentType(target.file);
  const body = type === null ? null : await readFile(target.file).catch(() => null);
  if (type === null || body === null) return refuse(404);
  const response = answer(body, type, WINDOW_POLICY);
  // The dossier preview is a sandboxed frame: its origin is opaque, and fonts are always asked for across origins.
  if (type.startsWith('font/') || type.startsWith('text/css'))
    response.headers.set('access-control-allow-origin', '*');
  return response;
}
