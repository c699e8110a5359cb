import i18next from 'i18next';
import type { TFunction } from 'i18next';
import type { Evidence } from '#core/model/document.ts';

/** Why a conclusion was drawn, in words; a rule without words is told by its name. */
export function explainRule(t: TFunction, { rule }: Pick<Evidence, 'rule'>): string {
  const key = `correction.rules.${rule}`;
  return i18next.exists(key) ? t(key as 'correction.rules.archivist') : t('correction.unknownRule', { rule });
}
