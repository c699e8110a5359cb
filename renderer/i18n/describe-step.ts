import i18next, { type TFunction } from 'i18next';
import type { UndoStep } from '#core/model/undo.ts';
import { formatAgo } from './format.ts';

/** The operations that leave a step of undo. */
export const UNDOABLE_OPERATIONS = [
  'annotations.save',
  'annotations.change',
  'annotations.split',
  'annotations.remove',
  'annotations.restore',
  'annotations.putBack',
  'annotations.accept',
  'annotations.giveUp',
  'annotations.repoint',
  'annotations.import',
  'colors.save',
  'dossier.save',
  'corrections.save',
  'corrections.setFields',
  'corrections.revoke',
  'corrections.restore',
  'authorities.save',
  'authorities.remove',
  'authorities.restore',
  'searches.save',
  'searches.remove',
  'searches.restore',
  'validity.save',
] as const;

/** What a step of undo is of, and when that was: 批注（3小时前）. */
export function describeStep(t: TFunction, { operation, at }: UndoStep): string {
  const known = UNDOABLE_OPERATIONS.find((each) => each === operation);
  const what = t(known === undefined ? 'changes.other' : `changes.operations.${known}`);
  return t('changes.when', { what, ago: formatAgo(t, at, i18next.language, Date.now()) });
}
