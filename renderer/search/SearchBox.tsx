import { useDeferredValue, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Completion } from '#core/model/search.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { openPlace, showPage } from '../state/navigation.ts';
import { resultsWantedStore, runSearch, searchStore } from '../state/search-state.ts';
import { useStore } from '../state/store.ts';
import { SEARCH_FIELD_ID } from './search-field-id.ts';

/** The search field with completions over titles, numbers, issuers and people. Enter asks exactly what is written. */
export function SearchBox() {
  const { t } = useTranslation();
  const { query } = useStore(searchStore);
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState(query);
  const [shown, setShown] = useState(query);
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  // A new query from elsewhere (an example, another archive) replaces what is written.
  if (shown !== query) {
    setShown(query);
    setText(query);
    setOpen(false);
    setActive(-1);
  }
  const sought = useDeferredValue(text.trim());
  const answer = useOperation(
    'search.complete',
    { text: sought.slice(0, 200), limit: 8 },
    { enabled: isOpen && sought !== '', keepPrevious: true },
  );
  const completions = isOpen && sought !== '' ? (answer.data?.completions ?? []) : [];

  const choose = (completion: Completion): void => {
    setOpen(false);
    setActive(-1);
    if (completion.sort === 'person') showPage({ at: 'person', name: completion.text });
    else if (completion.sort === 'issuer') showPage({ at: 'body', name: completion.text });
    else if (completion.documentId === null) {
      setText(completion.text);
      runSearch(completion.text);
    } else {
      openPlace({ documentId: completion.documentId, query: null, resultIndex: null, target: null }, 'shelf');
    }
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Enter and arrows belong to the input method while it composes.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const count = completions.length + 1;
      setActive((present) => ((present + 1 + step + count) % count) - 1);
      setOpen(true);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const completion = completions[active];
      if (completion !== undefined) choose(completion);
      else {
        setOpen(false);
        runSearch(text);
      }
    } else if (event.key === 'Escape') {
      if (isOpen && completions.length > 0) setOpen(false);
      else setText('');
    }
  };
  return (
    <div className="find" role="search">
      <span className="find-mark" aria-hidden="true" />
      <input
        ref={field}
        id={SEARCH_FIELD_ID}
        role="combobox"
        aria-label={t('search.field')}
        aria-expanded={completions.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
        autoComplete="off"
        spellCheck={false}
        maxLength={2000}
        placeholder={t('search.placeholder')}
        value={text}
        onChange={(event) => {
          resultsWantedStore.set(false);
          setText(event.target.value);
          setOpen(true);
          setActive(-1);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setOpen(false);
        }}
      />
      {text === '' ? (
        <kbd>Ctrl K</kbd>
      ) : (
        <button
          type="button"
          className="find-clear"
          aria-label={t('search.clear')}
          onClick={() => {
            setText('');
            field.current?.focus();
          }}
        >
          ×
        </button>
      )}
      <ul
        id={listId}
        className="completions"
        role="listbox"
        aria-label={t('search.completions')}
        hidden={completions.length === 0}
      >
        {completions.map((completion, number) => (
          <li
            key={`${completion.sort} ${completion.text} ${completion.documentId ?? ''}`}
            id={`${listId}-${number}`}
            role="option"
            aria-selected={number === active}
            onMouseDown={(event) => {
              event.preventDefault();
              choose(completion);
            }}
          >
            <span>{completion.text}</span>
            <small>{t(`search.completionSorts.${completion.sort}`)}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
