import { useState } from 'react';
import { Button, Input, TextField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { SavedSearch } from '#core/model/saved-search.ts';
import { tellFilters } from '#core/tables/search-words.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { languageOf } from '../../i18n/format.ts';
import { removeSearch, runSaved, saveSearch } from './saved-actions.ts';

/** The saved searches by name; each can be run, renamed and removed. */
export function SavedList() {
  const { t } = useTranslation();
  const searches = useOperation('searches.list', {}).data?.searches ?? [];
  const readOnly = useOperation('archive.status', {}).data?.readOnly ?? true;
  return (
    <section className="saved" aria-label={t('search.saved.title')}>
      <h2>{t('search.saved.title')}</h2>
      {searches.length === 0 ? <p className="quiet">{t('search.saved.empty')}</p> : null}
      <ul>
        {searches.map((search) => (
          <SavedLine key={search.id} search={search} readOnly={readOnly} />
        ))}
      </ul>
    </section>
  );
}

function SavedLine({ search, readOnly }: { search: SavedSearch; readOnly: boolean }) {
  const { t, i18n } = useTranslation();
  const [name, setName] = useState<string | null>(null);
  const narrowed = tellFilters(search.question.filters, languageOf(i18n.language));
  const rename = (): void => {
    const { id, question, sort } = search;
    const next = name?.trim() ?? '';
    setName(null);
    if (next !== '' && next !== search.name) void saveSearch({ id, name: next, question, sort });
  };
  if (name !== null)
    return (
      <li>
        <TextField
          className="saved-name"
          aria-label={t('search.saved.name')}
          autoFocus
          value={name}
          maxLength={200}
          onChange={setName}
          onBlur={rename}
          onKeyDown={(event) => {
            if (event.key === 'Enter') rename();
            else if (event.key === 'Escape') setName(null);
            else event.continuePropagation();
          }}
        >
          <Input />
        </TextField>
      </li>
    );
  return (
    <li>
      <Button
        className="saved-run"
        onPress={() => {
          runSaved(search);
        }}
      >
        <b>{search.name}</b>
        <span>{search.question.query}</span>
        {narrowed === '' ? null : <small>{narrowed}</small>}
      </Button>
      <Button
        className="button is-small"
        isDisabled={readOnly}
        aria-label={t('search.saved.renameThis', { name: search.name })}
        onPress={() => {
          setName(search.name);
        }}
      >
        {t('search.saved.rename')}
      </Button>
      <Button
        className="button is-small"
        isDisabled={readOnly}
        aria-label={t('search.saved.removeThis', { name: search.name })}
        onPress={() => void removeSearch(search)}
      >
        {t('common.remove')}
      </Button>
    </li>
  );
}
