const FACES = [
  "400 17px 'Gazette Serif'",
  "600 17px 'Gazette Serif'",
  "400 13px 'Gazette Sans'",
  "600 13px 'Gazette Sans'",
];

/** Loads what texts are set in before the first one is opened: one laid out before its font is there is laid out twice. */
export function warmFonts(): void {
  requestIdleCallback(() => {
    // A font that cannot be loaded is replaced by the next of the stack, as ever.
    for (const face of FACES) document.fonts.load(face, '公').catch(() => undefined);
  });
}
