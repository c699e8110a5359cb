import { useTranslation } from 'react-i18next';
import type { Authority } from '#core/model/authority.ts';

/** The other names of a body with their times, and the archivist's note. */
export function BodyNames({ authority }: { authority: Authority }) {
  const { t } = useTranslation();
  const names = authority.names.filter(({ name }) => name !== authority.name);
  return (
    <>
      {authority.id === null ? <p className="quiet">{t('registers.bodies.onlyPrinted')}</p> : null}
      {names.length === 0 ? null : (
        <dl className="body-names">
          <dt>{t('registers.bodies.also')}</dt>
          {names.map(({ name, from, to }) => (
            <dd key={`${name} ${from ?? ''}`}>
              {name}
              {from === null && to === null ? null : (
                <small>
                  {t('registers.bodies.span', {
                    from: from ?? t('registers.bodies.open'),
                    to: to ?? t('registers.bodies.open'),
                  })}
                </small>
              )}
            </dd>
          ))}
        </dl>
      )}
      {authority.note === '' ? null : <p className="body-note">{authority.note}</p>}
    </>
  );
}
