/**
 * A character of each of the twenty parts of the fonts that nearly every text needs: counted over the bulletins at hand, they hold
 * 96 of 100 characters, and nearly all of those of simplified script.
 */
const ONE_OF_EACH_PART = '和建，政济施府革督業國個這彻贷會牢還债槐時1A“…';

/**
 * Loads what a text is set in before the first one is opened: text laid out before its font is there is laid out twice,
 * the first time with whatever the system finds for each character.
 */
export function warmFonts(): void {
  requestIdleCallback(() => {
    for (const family of ['Noto Serif SC Variable', 'Noto Sans SC Variable'])
      // A font that cannot be loaded is replaced by the next of the stack, as ever.
      document.fonts.load(`17px '${family}'`, ONE_OF_EACH_PART).catch(() => undefined);
  });
}
