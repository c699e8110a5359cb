/** The scheme and host that everything in the window is served from. */
export const APP_SCHEME = 'app';
export const APP_HOST = 'gazette';
export const APP_ORIGIN = `${APP_SCHEME}://${APP_HOST}`;
export const WINDOW_URL = `${APP_ORIGIN}/index.html`;
