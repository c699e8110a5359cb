import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

const SHEET = [
  [
    'anywhere',
    [
      ['Ctrl K', 'find'],
      ['Ctrl 1 – 6', 'rooms'],
      ['Alt ←', 'back'],
      ['Ctrl Z', 'undo'],
      ['Ctrl Shift Z / Ctrl Y', 'redo'],
      ['?', 'help'],
    ],
  ],
  [
    'results',
    [
      ['↑ ↓', 'move'],
      ['Enter', 'open'],
      ['Space', 'tick'],
      ['Shift ↑ ↓', 'tickRange'],
      ['Ctrl A', 'tickAll'],
    ],
  ],
  [
    'reading',
    [
      ['F3 / n', 'nextHit'],
      ['Shift F3 / p', 'previousHit'],
      ['s', 'sentence'],
      ['Shift ← →', 'extend'],
      ['[', 'outline'],
      [']', 'notes'],
      ['Esc', 'toResults'],
    ],
  ],
  [
    'passage',
    [
      ['1 2 3 4', 'colors'],
      ['u', 'underline'],
      ['n', 'note'],
      ['t', 'tag'],
      ['d', 'dossier'],
      ['c', 'citation'],
      ['f', 'similar'],
    ],
  ],
  [
    'correcting',
    [
      ['↑ ↓', 'rows'],
      ['Enter', 'rowMenu'],
      ['F2', 'correctText'],
      ['k', 'correctKind'],
      ['s', 'splitDocument'],
      ['m', 'mergeDocument'],
      ['b', 'breakBlock'],
      ['j', 'joinBlock'],
      ['g', 'correctPage'],
      ['x / r', 'setAside'],
      ['Ctrl S', 'saveCorrections'],
    ],
  ],
] as const;

/** All shortcuts on one sheet. */
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
                {SHEET.map(([group, keys]) => (
                  <section key={group}>
                    <h3>{t(`help.groups.${group}`)}</h3>
                    <dl>
                      {keys.map(([key, name]) => (
                        <div key={name}>
                          <dt>
                            <kbd>{key}</kbd>
                          </dt>
                          <dd>{t(`help.${name}`)}</dd>
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
