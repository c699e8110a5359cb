import * as z from 'zod';

export const MINIMUM_SIZE = { width: 1024, height: 700 } as const;

type Rectangle = { x: number; y: number; width: number; height: number };

const whole = z.number().int();
export const windowStateSchema = z.object({
  bounds: z.object({ x: whole, y: whole, width: whole, height: whole }).nullable(),
  maximized: z.boolean(),
});
export type WindowState = z.infer<typeof windowStateSchema>;
export const FIRST_WINDOW_STATE: WindowState = { bounds: null, maximized: false };

/**
 * Fits remembered bounds to the screens there are now: at least the smallest size, at most the screen, wholly visible on the
 * screen it overlaps most. Null (let the system place it) where nothing is remembered or it lies on no screen.
 */
export function fitBounds(bounds: Rectangle | null, workAreas: readonly Rectangle[]): Rectangle | null {
  if (bounds === null) return null;
  const best = workAreas
    .map((area) => ({ area, overlap: overlapOf(bounds, area) }))
    .sort((a, b) => b.overlap - a.overlap)[0];
  if (best === undefined || best.overlap <= 0) return null;
  const { area } = best;
  const width = Math.max(MINIMUM_SIZE.width, Math.min(bounds.width, area.width));
  const height = Math.max(MINIMUM_SIZE.height, Math.min(bounds.height, area.height));
  const x = Math.max(area.x, Math.min(bounds.x, area.x + area.width - width));
  const y = Math.max(area.y, Math.min(bounds.y, area.y + area.height - height));
  return { x, y, width, height };
}

function overlapOf(a: Rectangle, b: Rectangle): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x);
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y);
  return width > 0 && height > 0 ? width * height : 0;
}
