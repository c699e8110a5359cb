import { useDeferredValue, useId, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useOperation } from '../bridge/use-operation.ts';
import { lastTag, withLastTag } from './parse-tags.ts';

const COMPLETIONS = 8;

/**
 * A field for tags, in which the tag that is being written is completed from those in use. ↑↓ choose, Enter or Tab takes; with
 * nothing chosen, Enter is the form's.
 */
export function TagField(props: {
  label: string;
  /** False where the label is only spoken. */
  isLabelled: boolean;
  value: string;
  onChange: (value: string) => void;
  takesFocus: boolean;
  onKeyDown?: (event: KeyboardEvent) => void;
  onBlur?: () => void;
}) {
  const { t } = useTranslation();
  const { value, onChange } = props;
  const listId = useId();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(-1);
  const sought = useDeferredValue(lastTag(value));
  const answer = useOperation(
    'annotations.tags',
    { text: sought, limit: COMPLETIONS },
    { enabled: isOpen, keepPrevious: true },
  );
  const tags = isOpen ? (answer.data?.tags ?? []).filter(({ tag }) => tag !== sought) : [];
  const take = (tag: string): void => {
    onChange(withLastTag(value, tag));
    setActive(-1);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    const chosen = tags[active];
    if ((event.key === 'ArrowDown' || event.key === 'ArrowUp') && tags.length > 0) {
      event.preventDefault();
      const step = event.key === 'ArrowDown' ? 1 : -1;
      setActive((present) => ((present + 1 + step + tags.length + 1) % (tags.length + 1)) - 1);
    } else if ((event.key === 'Enter' || event.key === 'Tab') && chosen !== undefined) {
      event.preventDefault();
      take(chosen.tag);
    } else if (event.key === 'Escape' && active >= 0) {
      event.stopPropagation();
      setActive(-1);
    } else props.onKeyDown?.(event);
  };
  return (
    <div className="field tag-field">
      {props.isLabelled ? <label htmlFor={`${listId}-field`}>{props.label}</label> : null}
      <input
        id={`${listId}-field`}
        role="combobox"
        aria-label={props.isLabelled ? undefined : props.label}
        aria-expanded={tags.length > 0}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
        autoComplete="off"
        autoFocus={props.takesFocus}
        placeholder={t('notes.tagsPlaceholder')}
        value={value}
        onFocus={() => {
          setOpen(true);
        }}
        onChange={(event) => {
          setOpen(true);
          setActive(-1);
          onChange(event.target.value);
        }}
        onKeyDown={onKeyDown}
        onBlur={() => {
          setOpen(false);
          props.onBlur?.();
        }}
      />
      <ul
        id={listId}
        className="tag-choices"
        role="listbox"
        aria-label={t('notes.tagChoices')}
        hidden={tags.length === 0}
      >
        {tags.map(({ tag, count }, number) => (
          <li
            key={tag}
            id={`${listId}-${number}`}
            role="option"
            aria-selected={number === active}
            onMouseDown={(event) => {
              event.preventDefault();
              take(tag);
            }}
          >
            <span>{tag}</span>
            <small>{count}</small>
          </li>
        ))}
      </ul>
    </div>
  );
}
