import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { showChords } from '../keys/chord.ts';
import { KEYS, keysOf, type KeyRoom } from '../keys/key-table.ts';

const ROOMS = Object.keys(KEYS) as KeyRoom[]; // the rooms of a table are those of its type

/** Every key on one sheet, by where it works. */
export function HelpSheet({
  isOpen,
  onOpenChange,
}: {
  isOpen: boolean;
  onOpenChange: (open: boolean) => void;
}) {
  const { t } = useTranslation();
  return (
    <ModalOverlay className="overlay" isOpen={isOpen} onOpenChange={onOpenChange} isDismissable>
      <Modal className="sheet is-wide">
        <Dialog className="sheet-body">
          {({ close }) => (
            <>
              <header className="sheet-head">
                <Heading slot="title">{t('help.title')}</Heading>
                <Button className="button is-small" onPress={close}>
                  {t('common.close')}
                </Button>
              </header>
              <div className="help-columns">
                {ROOMS.map((room) => (
                  <section key={room}>
                    <h3>{t(`help.groups.${room}`)}</h3>
                    <dl>
                      {keysOf(room).map(([name, { chords }]) => (
                        <div key={name}>
                          <dt>
                            <kbd>{showChords(chords)}</kbd>
                          </dt>
                          <dd>{t(`help.keys.${name}`)}</dd>
                        </div>
                      ))}
                    </dl>
                  </section>
                ))}
              </div>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
