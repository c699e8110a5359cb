import { useState } from 'react';
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { RegisterName } from '#core/model/register.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { FilterField } from '../parts/FilterField.tsx';
import { EmptyState, ErrorState, LoadingState } from '../parts/States.tsx';
import { createStore, useStore } from '../state/store.ts';
import { filterRegister, layRegister, REGISTER_NAMES } from './register-columns.ts';
import { RegisterTableView } from './RegisterTableView.tsx';

const shownRegister = createStore<RegisterName>('appointments');

/** The four registers drawn from the documents. */
export function RegistersRoom() {
  const { t } = useTranslation();
  const shown = useStore(shownRegister);
  return (
    <div className="room registers">
      <Tabs
        className="tabs"
        selectedKey={shown}
        onSelectionChange={(key) => {
          const name = REGISTER_NAMES.find((each) => each === key);
          if (name !== undefined) shownRegister.set(name);
        }}
      >
        <TabList className="tab-list" aria-label={t('registers.label')}>
          {REGISTER_NAMES.map((name) => (
            <Tab key={name} id={name} className="tab">
              {t(`registers.${name}`)}
            </Tab>
          ))}
        </TabList>
        {REGISTER_NAMES.map((name) => (
          <TabPanel key={name} id={name} className="tab-panel">
            <RegisterPanel register={name} />
          </TabPanel>
        ))}
      </Tabs>
    </div>
  );
}

function RegisterPanel({ register }: { register: RegisterName }) {
  const { t } = useTranslation();
  const [filter, setFilter] = useState('');
  const list = useOperation('registers.list', { register });
  const documents = useOperation('documents.list', { issueId: null });
  if (list.isPending || documents.isPending) return <LoadingState />;
  if (list.isError || documents.isError)
    return (
      <ErrorState
        error={list.error ?? documents.error}
        onRetry={() => void Promise.all([list.refetch(), documents.refetch()])}
      />
    );
  if (list.data.rows.length === 0)
    return <EmptyState mark="录" title={t('registers.empty')} hint={t('registers.emptyHint')} />;
  const byId = new Map(documents.data.documents.map((document) => [document.id, document]));
  const titles = new Map(documents.data.documents.map((document) => [document.id, document.title]));
  const table = layRegister(t, list.data);
  const rows = filterRegister(table, titles, filter);
  return (
    <>
      <div className="register-head">
        <FilterField
          label={t('registers.filter')}
          placeholder={t('registers.filterPlaceholder')}
          value={filter}
          onChange={setFilter}
        />
        <span role="status">{t('registers.count', { shown: rows.length, total: table.rows.length })}</span>
      </div>
      {rows.length === 0 ? (
        <EmptyState mark="无" title={t('registers.nothing')} />
      ) : (
        <RegisterTableView name={t(`registers.${register}`)} table={{ ...table, rows }} documents={byId} />
      )}
    </>
  );
}
