import type { SaveDialogOptions } from 'electron';
import { existsSync } from 'node:fs';
import { withExtension } from './dialog-options.ts';

/**
 * Asks for a file with the dialog that `show` shows, null standing for a person who cancels. Where the extension had to be put back
 * and the whole name is taken, the dialog comes again with that name, because it has asked about another one.
 */
export async function askWhereToSave(
  show: (options: SaveDialogOptions) => Promise<string | null>,
  options: SaveDialogOptions,
  extension: Parameters<typeof withExtension>[1],
): Promise<string[]> {
  const named = await show(options);
  if (named === null) return [];
  const whole = withExtension(named, extension);
  if (whole === named || !existsSync(whole)) return [whole];
  const again = await show({ ...options, defaultPath: whole });
  if (again === null) return [];
  const settled = withExtension(again, extension);
  return settled === again || !existsSync(settled) ? [settled] : [];
}
