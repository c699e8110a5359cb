import { useTranslation } from 'react-i18next';
import type { Failure } from '#core/contract/contract.ts';

/** The facts a failure names, for people to read: file: 甲.txt. */
function factsOf(failure: Failure): string {
  return Object.entries(failure.context)
    .filter(([, value]) => value !== null && value !== '')
    .map(([name, value]) => `${name}: ${String(value)}`)
    .join(' · ');
}

/** A failure in words: what happened, what is safe, what to do next; code and facts in small print. */
export function FailureText({ failure }: { failure: Failure }) {
  const { t, i18n } = useTranslation();
  const facts = factsOf(failure);
  return (
    <div className="failure-text">
      <strong>{t(`errors.${failure.code}.what`)}</strong>
      <p>
        {t(`errors.${failure.code}.safe`)}
        {/* Chinese sentences follow each other without a space. */ i18n.language === 'en' ? ' ' : ''}
        {t(`errors.${failure.code}.next`)}
      </p>
      <small>
        {failure.code}
        {facts === '' ? '' : ` · ${facts}`}
        {failure.ref === null ? '' : ` · ${t('common.reference', { ref: failure.ref })}`}
      </small>
    </div>
  );
}
