import { APP_HOST, APP_SCHEME } from '../app-origin.ts';

/**
 * True for an address that stays inside the application: its own protocol, data and blobs, and, with `developerTools`, the tools'
 * own pages. Everything else, above all http, https, ws, wss, ftp and file, is false; so is what is no address at all.
 */
export function isAllowedUrl(address: string, developerTools: boolean): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  switch (url.protocol) {
    case `${APP_SCHEME}:`:
      return url.host === APP_HOST;
    case 'data:':
      return true;
    case 'blob:':
      return url.pathname.startsWith(`${APP_SCHEME}://${APP_HOST}/`) || url.pathname.startsWith('null/');
    case 'devtools:':
      return developerTools;
    default:
      return false;
  }
}
