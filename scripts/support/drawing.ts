/**
 * An invisible display has no graphics to use. Told so from the start, Chromium does not lose a graphics process while the first
 * page loads, which now and then (about one start in forty) leaves that page waiting for ever.
 */
export const DRAWING_PARAMETERS = ['--disable-gpu'] as const;
