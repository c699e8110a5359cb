import { useRef, useState, type KeyboardEvent } from 'react';

/** Writes a note or tags in place: kept on leaving the field or with Ctrl+Enter, left as it was with Esc (null). */
export function NoteField(props: {
  label: string;
  placeholder: string;
  isLong: boolean;
  value: string;
  onDone: (value: string | null) => void;
}) {
  const [value, setValue] = useState(props.value);
  // Esc and Enter take the field away, which blurs it: only the first ending counts.
  const isDone = useRef(false);
  const finish = (result: string | null): void => {
    if (isDone.current) return;
    isDone.current = true;
    props.onDone(result);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      event.stopPropagation();
      finish(null);
    } else if (event.key === 'Enter' && (!props.isLong || event.ctrlKey)) {
      event.preventDefault();
      finish(value.trim());
    }
  };
  const shared = {
    className: 'note-field',
    'aria-label': props.label,
    placeholder: props.placeholder,
    autoFocus: true,
    value,
    onKeyDown,
    onBlur: () => {
      finish(value.trim());
    },
  };
  return props.isLong ? (
    <textarea
      {...shared}
      rows={3}
      maxLength={100_000}
      onChange={(event) => {
        setValue(event.target.value);
      }}
    />
  ) : (
    <input
      {...shared}
      onChange={(event) => {
        setValue(event.target.value);
      }}
    />
  );
}
