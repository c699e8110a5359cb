import { useTranslation } from 'react-i18next';
import type { MatchReason } from '#core/query/reasons-of.ts';

/** Why something counts as a hit although it is printed otherwise than it was typed; nothing where it is as typed. */
export function Reasons({ reasons }: { reasons: readonly MatchReason[] }) {
  const { t } = useTranslation();
  if (reasons.length === 0) return null;
  const names = reasons.map((reason) => t(`search.reasons.${reason}`)).join(t('common.separator'));
  return (
    <span className="reasons" title={t('search.reasonsHint')}>
      {t('search.otherwise', { names })}
    </span>
  );
}
