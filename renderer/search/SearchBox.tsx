import { useDeferredValue, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { Completion } from '#core/model/search.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { usePainted } from '../parts/use-painted.ts';
import { journeyStore, openPlace, showPage } from '../state/navigation.ts';
import { askTyped, runSearch, typeQuery } from '../state/search-actions.ts';
import { searchStore } from '../state/search-state.ts';
import { useSelected } from '../state/store.ts';
import { CompletionList } from './CompletionList.tsx';
import { SEARCH_FIELD_ID } from './search-field-id.ts';
import { useHasResults } from './use-has-results.ts';

// In the search room the results come while one types: the list must not cover many of them.
const COMPLETIONS = { search: 4, elsewhere: 8 };

function take(completion: Completion): void {
  if (completion.sort === 'person') showPage({ at: 'person', name: completion.text });
  else if (completion.sort === 'issuer') showPage({ at: 'body', name: completion.text });
  else if (completion.documentId === null) runSearch(completion.text);
  else openPlace({ documentId: completion.documentId, asked: null, from: null, target: null }, 'shelf');
}

/** The search field with completions over titles, numbers, issuers and people. Enter asks exactly what is written. */
export function SearchBox() {
  const { t } = useTranslation();
  const text = useSelected(searchStore, (state) => state.text);
  const room = useSelected(journeyStore, (journey) => journey.current.room);
  const listId = useId();
  const field = useRef<HTMLInputElement>(null);
  // What was typed here when the list opened: a text that comes from elsewhere (an example, another archive) shuts it.
  const [typed, setTyped] = useState<string | null>(null);
  const [active, setActive] = useState(-1);
  const isOpen = typed !== null && typed === text;
  const sought = useDeferredValue(text.trim());
  const limit = COMPLETIONS[room === 'search' ? 'search' : 'elsewhere'];
  const hasResults = useHasResults();
  const query = useSelected(searchStore, (state) => state.question.query);
  // Drawn, too: the list is drawn in frames of its own.
  const hasDrawn = usePainted(hasResults ? query : null) === query;
  const answer = useOperation(
    'search.complete',
    { text: sought.slice(0, 200), limit },
    { enabled: isOpen && sought !== '' && (room !== 'search' || hasDrawn), keepPrevious: true },
  );
  const completions = isOpen && sought !== '' ? (answer.data?.completions ?? []) : [];

  const write = (next: string, isComposing: boolean): void => {
    typeQuery(next, isComposing);
    setTyped(next);
    setActive(-1);
  };
  const choose = (completion: Completion): void => {
    setTyped(null);
    setActive(-1);
    take(completion);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    // Enter and arrows belong to the input method while it composes.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      const count = completions.length + 1;
      setActive((present) => ((present + 1 + step + count) % count) - 1);
      setTyped(text);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      const completion = completions[active];
      if (completion !== undefined) choose(completion);
      else {
        setTyped(null);
        askTyped();
      }
    } else if (event.key === 'Escape') {
      if (completions.length > 0) setTyped(null);
      else write('', false);
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
          const { nativeEvent } = event;
          write(event.target.value, nativeEvent instanceof InputEvent && nativeEvent.isComposing);
        }}
        onCompositionEnd={(event) => {
          write(event.currentTarget.value, false);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setTyped(null);
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
            write('', false);
            field.current?.focus();
          }}
        >
          ×
        </button>
      )}
      <CompletionList id={listId} completions={completions} active={active} onChoose={choose} />
    </div>
  );
}
