import { AppError } from '#core/errors/app-error.ts';
import type { Change } from '#core/model/correction.ts';
import type { SourceText } from '#core/model/source-text.ts';

/** Makes sure that new changes name places of their source. @throws AppError `ipc/invalid-request` naming the first that does not */
export function checkPlaces({ text }: SourceText, changes: readonly Change[]): void {
  const index = changes.findIndex((change) => 'at' in change && change.at >= text.length);
  if (index === -1) return;
  throw new AppError('ipc/invalid-request', { operation: 'corrections.save', field: `changes.${index}.at` });
}
