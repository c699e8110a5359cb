import { Button, Input, SearchField } from 'react-aria-components';
import { useTranslation } from 'react-i18next';

/** A field that narrows a list while one types; Esc empties it. */
export function FilterField(props: {
  label: string;
  placeholder: string;
  value: string;
  onChange: (value: string) => void;
}) {
  const { t } = useTranslation();
  return (
    <SearchField className="filter" aria-label={props.label} value={props.value} onChange={props.onChange}>
      <Input placeholder={props.placeholder} />
      <Button className="filter-clear" aria-label={t('search.clear')}>
        ×
      </Button>
    </SearchField>
  );
}
