import { useTranslation } from 'react-i18next';
import type { Completion } from '#core/model/search.ts';

/** What the beginning in the search field may become; the field keeps the focus and marks one by its number. */
export function CompletionList(props: {
  id: string;
  completions: readonly Completion[];
  active: number;
  onChoose: (completion: Completion) => void;
}) {
  const { t } = useTranslation();
  const { id, completions, active } = props;
  return (
    <ul
      id={id}
      className="completions"
      role="listbox"
      aria-label={t('search.completions')}
      hidden={completions.length === 0}
    >
      {completions.map((completion, number) => (
        <li
          key={`${completion.sort} ${completion.text} ${completion.documentId ?? ''}`}
          id={`${id}-${number}`}
          role="option"
          aria-selected={number === active}
          onMouseDown={(event) => {
            event.preventDefault();
            props.onChoose(completion);
          }}
        >
          <span>{completion.text}</span>
          <small>{t(`search.completionSorts.${completion.sort}`)}</small>
        </li>
      ))}
    </ul>
  );
}
