import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { FileAdditions } from '#core/model/facsimile.ts';
import { Facts } from '../parts/Facts.tsx';

/** Opens what an original tells of itself, and the list of the seals, signatures and files that it bears; nothing where there is none of it. */
export function AdditionsButton(props: { additions: FileAdditions; showPage: (page: number) => void }) {
  const { t } = useTranslation();
  const { properties, tags, signatures, attachments } = props.additions;
  const count = signatures.length + attachments.length;
  if (count + properties.length + tags.length === 0) return null;
  const told = [
    ...properties.map(({ name, value }) => ({ name: t(`reader.facsimile.properties.${name}`), value })),
    ...tags,
  ];
  return (
    <DialogTrigger>
      <Button
        className="bar-button is-icon"
        aria-label={count === 0 ? t('reader.facsimile.about') : t('reader.facsimile.additions', { count })}
      >
        {t('reader.facsimile.additionsMark')}
        {count === 0 ? '' : ` ${count}`}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="additions" aria-label={t('reader.facsimile.additionsLabel')}>
          <p className="additions-note">{t('reader.facsimile.unverified')}</p>
          {count === 0 ? null : (
            <ul>
              {signatures.map(({ kind, name, signedAt, pages }, at) => (
                <li key={at}>
                  <strong>{name ?? t(`reader.facsimile.additionKinds.${kind}`)}</strong>
                  <span className="additions-facts">
                    <Facts facts={[t(`reader.facsimile.additionKinds.${kind}`), signedAt]} />
                  </span>
                  {pages.map((page) => (
                    <Button
                      key={page}
                      slot="close"
                      className="link-button"
                      onPress={() => {
                        props.showPage(page);
                      }}
                    >
                      {t('reader.facsimile.page', { page })}
                    </Button>
                  ))}
                </li>
              ))}
              {attachments.map(({ name }, at) => (
                <li key={`a${at}`}>
                  <strong>{name}</strong>
                  <span className="additions-facts">{t('reader.facsimile.additionKinds.attachment')}</span>
                </li>
              ))}
            </ul>
          )}
          {told.length === 0 ? null : (
            <dl className="additions-told">
              {told.map(({ name, value }, at) => (
                <div key={at}>
                  <dt>{name}</dt>
                  <dd>{value}</dd>
                </div>
              ))}
            </dl>
          )}
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
