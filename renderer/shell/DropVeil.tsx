import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

/** Says, while files are held over the window, that letting go imports them. */
export function DropVeil() {
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes('Files') === true) setOver(true);
    };
    const out = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(false);
    };
    const drop = (): void => {
      setOver(false);
    };
    // It is told again and again: files may be held over the window before it is ready to hear that they came.
    window.addEventListener('dragover', over);
    window.addEventListener('dragleave', out);
    window.addEventListener('drop', drop, { capture: true });
    return () => {
      window.removeEventListener('dragover', over);
      window.removeEventListener('dragleave', out);
      window.removeEventListener('drop', drop, { capture: true });
    };
  }, []);
  useEffect(() => {
    // A frame would take the drop for itself: see styles/house/drop.css.
    document.body.classList.toggle('is-under-files', isOver);
  }, [isOver]);
  return isOver ? <div className="drop-veil">{t('top.drop')}</div> : null;
}
