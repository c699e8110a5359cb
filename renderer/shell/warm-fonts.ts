const FACES = [
  "400 17px 'Gazette Serif'",
  "600 17px 'Gazette Serif'",
  "400 13px 'Gazette Sans'",
  "600 13px 'Gazette Sans'",
];

/** Loads what everything is set in before the first of it is drawn: what is laid out before its font is there is laid out twice. */
export function warmFonts(): void {
  // A font that cannot be loaded is replaced by the next of the stack, as ever.
  for (const face of FACES) document.fonts.load(face, '公').catch(() => undefined);
}
