import { Button, Dialog, DialogTrigger, Popover } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { FileAdditions } from '#core/model/facsimile.ts';
import { Facts } from '../parts/Facts.tsx';

/** Opens the list of seals, signatures and attached files that an original bears; nothing where it bears none. */
export function AdditionsButton(props: { additions: FileAdditions; showPage: (page: number) => void }) {
  const { t } = useTranslation();
  const { signatures, attachments } = props.additions;
  const count = signatures.length + attachments.length;
  if (count === 0) return null;
  return (
    <DialogTrigger>
      <Button className="bar-button">{t('reader.facsimile.additions', { count })}</Button>
      <Popover className="popover" placement="bottom end">
        <Dialog className="additions" aria-label={t('reader.facsimile.additionsLabel')}>
          {signatures.length === 0 ? null : (
            <p className="additions-note">{t('reader.facsimile.unverified')}</p>
          )}
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
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
