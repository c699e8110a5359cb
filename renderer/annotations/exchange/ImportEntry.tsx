import { useTranslation } from 'react-i18next';
import type { MergeEntry } from '#core/model/annotation-merge.ts';
import { plainNote } from '#core/notes/parse-note.ts';
import { useColorWords } from '../../notes/color-words.ts';
import { Facts } from '../../parts/Facts.tsx';
import { isDiffering } from './import-state.ts';

type Side = MergeEntry['theirs'];

/** One annotation of a file; of one that differs from the held one, both, and whether it is to be overwritten. */
export function ImportEntry(props: {
  entry: MergeEntry;
  isOverwritten: boolean;
  onOverwrite: (isWanted: boolean) => void;
}) {
  const { t } = useTranslation();
  const { outcome, theirs, ours, fields, documentTitle } = props.entry;
  return (
    <div className="import-entry">
      <p className="review-facts">
        <em className={`chip is-${outcome}`}>{t(`annotations.exchange.outcomes.${outcome}`)}</em>
        <b>{documentTitle ?? t('annotations.exchange.notHeld')}</b>
        <small>
          {fields.map((field) => t(`annotations.exchange.fields.${field}`)).join(t('common.separator'))}
        </small>
      </p>
      <div className={ours === null ? '' : 'passages'}>
        {ours === null ? null : <SideView label={t('annotations.exchange.ours')} side={ours} />}
        <SideView label={ours === null ? null : t('annotations.exchange.theirs')} side={theirs} />
      </div>
      {isDiffering(props.entry) ? (
        <label className="overwrite">
          <input
            type="checkbox"
            checked={props.isOverwritten}
            onChange={(event) => {
              props.onOverwrite(event.target.checked);
            }}
          />
          {t('annotations.exchange.overwrite')}
        </label>
      ) : null}
    </div>
  );
}

function SideView({ label, side }: { label: string | null; side: Side }) {
  const { t } = useTranslation();
  const wordsOf = useColorWords();
  return (
    <figure className={`import-side is-${side.color}`}>
      {label === null ? null : <figcaption>{label}</figcaption>}
      <q>{side.quote}</q>
      {side.note === '' ? null : <p className="annotation-note">{plainNote(side.note)}</p>}
      <small>
        <Facts
          facts={[
            side.tags.map((tag) => `#${tag}`).join(' '),
            t(`annotations.styles.${side.style}`),
            wordsOf(side.color),
            side.author,
            side.changedAt.slice(0, 16).replace('T', ' '),
          ]}
        />
      </small>
    </figure>
  );
}
