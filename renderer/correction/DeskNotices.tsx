import { Button } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { ReadingPreview } from '#core/model/correction.ts';
import { openHeld, type Subject } from './state/bench.ts';

/** What is to be known of the subject before one works at it. */
export function DeskNotices(props: {
  subject: Subject;
  preview: ReadingPreview;
  isReadOnly: boolean;
  /** How many corrections were left from an earlier sitting. */
  left: number;
}) {
  const { t } = useTranslation();
  const { heldAs, sameIssue } = props.preview;
  const file = props.subject.of === 'file' ? props.subject.file : null;
  const notices = [
    ...(props.isReadOnly ? [t('correction.readOnly')] : []),
    ...(file !== null && heldAs === null ? [t('correction.previewed')] : []),
    ...(props.left > 0 ? [t('correction.resumed', { count: props.left })] : []),
    ...(sameIssue.length > 0 ? [t('correction.sameIssue', { count: sameIssue.length })] : []),
  ];
  const isHeldFile = file !== null && heldAs !== null;
  if (notices.length === 0 && !isHeldFile) return null;
  return (
    <ul className="bench-notices">
      {notices.map((notice) => (
        <li key={notice}>{notice}</li>
      ))}
      {isHeldFile ? (
        <li>
          {t('correction.heldAlready')}
          <Button
            className="link-button"
            onPress={() => {
              openHeld(file, heldAs);
            }}
          >
            {t('correction.openHeld')}
          </Button>
        </li>
      ) : null}
    </ul>
  );
}
