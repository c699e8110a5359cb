import { join, sep } from 'node:path';
import { APP_HOST, APP_SCHEME } from '../app-origin.ts';

/** What an address of our own protocol stands for. */
export type AppTarget = { kind: 'file'; file: string } | { kind: 'page'; id: string };

const PAGE = /^\/page\/([0-9a-f-]{36})$/;
const UNSAFE = /[\\:\0]|(?:^|\/)\.\.?(?:\/|$)/;

/**
 * Resolves an address to a file below the window's folder (below the fonts folder for `/fonts/…`) or to a one-time page; null for
 * a foreign host, an undecodable path, and every path that is not plainly below its folder.
 */
export function resolveAppPath(
  address: string,
  folders: { renderer: string; fonts: string },
): AppTarget | null {
  if (!URL.canParse(address)) return null;
  const url = new URL(address);
  if (url.protocol !== `${APP_SCHEME}:` || url.host !== APP_HOST) return null;
  const path = decode(url.pathname);
  if (path === null || !path.startsWith('/') || UNSAFE.test(path)) return null;
  const id = PAGE.exec(path)?.[1];
  if (id !== undefined) return { kind: 'page', id };
  const [folder, inside] = path.startsWith('/fonts/')
    ? [folders.fonts, path.slice('/fonts/'.length)]
    : [folders.renderer, path === '/' ? 'index.html' : path.slice(1)];
  const file = join(folder, inside);
  return inside !== '' && file.startsWith(folder + sep) ? { kind: 'file', file } : null;
}

function decode(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}
