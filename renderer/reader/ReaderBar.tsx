import { Button, ToggleButton, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Document } from '#core/model/document.ts';
import type { Issue } from '#core/model/issue.ts';
import type { Check } from '../recognition/use-check.ts';
import { FACES, faceStore, hasPages } from '../facsimile/face.ts';
import { formatIssue } from '../i18n/format.ts';
import { Segmented } from '../parts/Segmented.tsx';
import { showIssue, type ResultPlace } from '../state/navigation.ts';
import { returnToResults } from '../state/search-actions.ts';
import { panesStore } from '../state/reading.ts';
import { useStore } from '../state/store.ts';
import { LookButton } from './look/LookButton.tsx';
import { ReaderMenu } from './ReaderMenu.tsx';
import type { Hits } from './use-hits.ts';

/** Tools of the reader: panes, way back to the issue, walk through the hits. */
export function ReaderBar(props: {
  document: Document;
  issue: Issue;
  hits: Hits;
  check: Check;
  hasOutline: boolean;
  /** Where in the results the document was opened from; null for elsewhere. */
  from: ResultPlace | null;
}) {
  const { t } = useTranslation();
  const { document, issue, hits, check } = props;
  const panes = useStore(panesStore);
  const face = useStore(faceStore);
  return (
    <Toolbar className="reader-bar" aria-label={t('reader.label')}>
      {props.from === null ? null : (
        <Button
          className="bar-button is-icon"
          aria-label={t('reader.closeToResults')}
          onPress={() => {
            returnToResults('close');
          }}
        >
          ×
        </Button>
      )}
      <ToggleButton
        className="bar-button"
        isSelected={props.hasOutline}
        onChange={(outline) => {
          panesStore.set({ ...panes, outline });
        }}
      >
        {t('reader.toggleOutline')}
      </ToggleButton>
      <Button
        className="bar-button"
        aria-label={`${t('reader.backToIssue')} ${formatIssue(t, issue)}`}
        onPress={() => {
          showIssue(issue.id);
        }}
      >
        {formatIssue(t, issue)}
      </Button>
      {check.isPossible ? (
        <ToggleButton
          className="bar-button"
          isSelected={check.looked !== null}
          onChange={check.looked === null ? check.open : check.close}
        >
          {t('recognition.check')}
        </ToggleButton>
      ) : null}
      <span className="grow" />
      {hits.ranges.length === 0 ? null : (
        <div className="hit-walk">
          <span role="status">
            {t('reader.hits', {
              current: hits.looked === null ? '–' : hits.looked + 1,
              total: hits.ranges.length,
            })}
          </span>
          <Button className="bar-button is-icon" aria-label={t('reader.previousHit')} onPress={hits.previous}>
            ↑
          </Button>
          <Button className="bar-button is-icon" aria-label={t('reader.nextHit')} onPress={hits.next}>
            ↓
          </Button>
        </div>
      )}
      {hasPages(issue) ? (
        <Segmented
          label={t('reader.facsimile.face')}
          choices={FACES.map((value) => ({ value, name: t(`reader.facsimile.faces.${value}`) }))}
          value={face}
          onChange={faceStore.set}
        />
      ) : null}
      <LookButton />
      <ReaderMenu document={document} />
      <ToggleButton
        className="bar-button"
        isSelected={panes.notes}
        onChange={(notes) => {
          panesStore.set({ ...panes, notes });
        }}
      >
        {t('reader.toggleNotes')}
      </ToggleButton>
    </Toolbar>
  );
}
