import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Find } from './use-find.ts';
import { FIND_FIELD_ID } from './use-find-keys.ts';

/** The bar of finding: words, how many places, the walk through them. */
export function FindBar({ find, words }: { find: Find; words: string }) {
  const { t } = useTranslation();
  const field = useRef<HTMLInputElement>(null);
  const { places, looked } = find;
  useEffect(() => {
    field.current?.select();
  }, []);
  const found =
    looked === null
      ? t('reader.find.nothing')
      : t('reader.find.count', { current: looked + 1, total: places.length });
  return (
    <div className="find-bar" role="search" aria-label={t('reader.find.label')}>
      <input
        ref={field}
        id={FIND_FIELD_ID}
        value={words}
        aria-label={t('reader.find.words')}
        placeholder={t('reader.find.placeholder')}
        maxLength={200}
        spellCheck={false}
        autoFocus
        onChange={(event) => {
          find.seek(event.target.value);
        }}
      />
      <span className="find-count" role="status">
        {words.trim() === '' ? '' : found}
      </span>
      {([-1, 1] as const).map((by) => (
        <Button
          key={by}
          className="bar-button is-icon"
          aria-label={t(by === 1 ? 'reader.find.next' : 'reader.find.previous')}
          isDisabled={looked === null}
          onPress={() => {
            find.step(by);
          }}
        >
          {by === 1 ? '↓' : '↑'}
        </Button>
      ))}
      <Button className="bar-button is-icon" aria-label={t('reader.find.close')} onPress={find.close}>
        ×
      </Button>
    </div>
  );
}
