import { useState } from 'react';
import { Button, Input, Label, NumberField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Segmented } from '../../parts/Segmented.tsx';

const SCOPES = ['page', 'onward'] as const;
export type Scope = (typeof SCOPES)[number];

/** Asks for the number of a page, and whether later pages follow it. */
export function PageForm(props: { page: number | null; onKeep: (page: number, scope: Scope) => void }) {
  const { t } = useTranslation();
  const [page, setPage] = useState(props.page ?? 1);
  const [scope, setScope] = useState<Scope>('onward');
  return (
    <form
      className="page-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (Number.isInteger(page)) props.onKeep(page, scope);
      }}
    >
      <NumberField
        className="field"
        value={page}
        onChange={setPage}
        minValue={1}
        maxValue={100_000}
        step={1}
        formatOptions={{ useGrouping: false }}
      >
        <Label>{t('correction.pageLabel')}</Label>
        <Input autoFocus />
      </NumberField>
      <Segmented
        label={t('correction.pageScope')}
        choices={SCOPES.map((value) => ({ value, name: t(`correction.pageScopes.${value}`) }))}
        value={scope}
        onChange={setScope}
      />
      <Button className="button is-primary" type="submit">
        {t('correction.keep')}
      </Button>
    </form>
  );
}
