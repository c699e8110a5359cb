import * as z from 'zod';
import { createStore } from './store.ts';

export const THEMES = ['paper', 'white', 'night'] as const;
export const LEADINGS = ['close', 'normal', 'wide'] as const;
export const MEASURES = ['narrow', 'normal', 'wide'] as const;
/** Sizes of the running text, in CSS pixels. */
export const SIZES = [14, 15, 16, 17, 18, 20, 22, 25, 28] as const;

const appearanceSchema = z.object({
  theme: z.enum(THEMES),
  sizePx: z.union(SIZES.map((size) => z.literal(size))),
  leading: z.enum(LEADINGS),
  measure: z.enum(MEASURES),
});
export type Appearance = z.infer<typeof appearanceSchema>;

export const FIRST_APPEARANCE: Appearance = {
  theme: 'paper',
  sizePx: 17,
  leading: 'normal',
  measure: 'normal',
};
const KEPT_AS = 'appearance';
const LINES: Readonly<Record<Appearance['leading'], number>> = { close: 1.65, normal: 1.95, wide: 2.3 };
const CHARACTERS: Readonly<Record<Appearance['measure'], number>> = { narrow: 28, normal: 36, wide: 46 };

/** What was kept of the look; the first one where nothing was, or it cannot be read. */
function readAppearance(): Appearance {
  try {
    return appearanceSchema.parse(JSON.parse(localStorage.getItem(KEPT_AS) ?? 'null'));
  } catch {
    return FIRST_APPEARANCE;
  }
}

/** How the window looks and how its texts are set. */
export const appearanceStore = createStore<Appearance>(FIRST_APPEARANCE);

function show({ theme, sizePx, leading, measure }: Appearance): void {
  const { dataset, style } = document.documentElement;
  dataset['theme'] = theme;
  style.setProperty('--read-size', `${String(sizePx)}px`);
  style.setProperty('--read-leading', String(LINES[leading]));
  style.setProperty('--read-measure', String(CHARACTERS[measure]));
}

/** Dresses the window as it was left, and keeps every change of that; before anything is drawn. */
export function startAppearance(): void {
  appearanceStore.subscribe(() => {
    const appearance = appearanceStore.get();
    show(appearance);
    try {
      localStorage.setItem(KEPT_AS, JSON.stringify(appearance));
    } catch {
      // No room, or no storage: the look holds for as long as the window does.
    }
  });
  const kept = readAppearance();
  appearanceStore.set(kept);
  show(kept);
}

/** The size so many steps larger (or smaller), at most the largest there is. */
export function sizeAfter(sizePx: Appearance['sizePx'], by: number): Appearance['sizePx'] {
  const at = Math.max(0, Math.min(SIZES.indexOf(sizePx) + by, SIZES.length - 1));
  return SIZES[at] ?? sizePx;
}

/** Sets texts larger or smaller. */
export function resize(by: number): void {
  appearanceStore.update((now) => ({ ...now, sizePx: sizeAfter(now.sizePx, by) }));
}

/** Goes on to the next theme. */
export function nextTheme(): void {
  appearanceStore.update((now) => ({
    ...now,
    theme: THEMES[(THEMES.indexOf(now.theme) + 1) % THEMES.length] ?? now.theme,
  }));
}
