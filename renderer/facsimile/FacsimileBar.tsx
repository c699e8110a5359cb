import { Button, ToggleButton, Toolbar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import type { Facsimile } from '#core/model/facsimile.ts';
import type { IssueId } from '#core/model/ids.ts';
import { TurnButton } from '../recognition/TurnButton.tsx';
import { useStore } from '../state/store.ts';
import { AdditionsButton } from './AdditionsButton.tsx';
import { thumbnailsStore } from './face.ts';
import { turnView } from './view-turn.ts';
import { FIT, ZOOMS } from './zooms.ts';

/** Which page of the original is in sight, and what can be done with the pages. */
export function FacsimileBar(props: {
  issueId: IssueId;
  facsimile: Facsimile;
  /** The page in sight, from 1. */
  page: number;
  /** Which of {@link ZOOMS}. */
  zoom: number;
  onZoom: (zoom: number) => void;
  showPage: (page: number) => void;
}) {
  const { t } = useTranslation();
  const { issueId, facsimile, page, zoom, onZoom } = props;
  const hasThumbnails = useStore(thumbnailsStore);
  const percent = Math.round((ZOOMS[zoom] ?? 1) * 100);
  return (
    <Toolbar className="facsimile-bar" aria-label={t('reader.facsimile.tools')}>
      <ToggleButton
        className="bar-button is-icon"
        aria-label={t('reader.facsimile.thumbnails')}
        isSelected={hasThumbnails}
        onChange={(isOn) => {
          thumbnailsStore.set(isOn);
        }}
      >
        ▤
      </ToggleButton>
      <span role="status">{t('reader.facsimile.of', { page, total: facsimile.pages.length })}</span>
      <span className="grow" />
      <AdditionsButton additions={facsimile} showPage={props.showPage} />
      <TurnButton issueId={issueId} page={page} />
      <Button
        className="bar-button is-icon"
        aria-label={t('reader.facsimile.turnView')}
        onPress={() => {
          turnView(issueId);
        }}
      >
        ⟳
      </Button>
      <Button
        className="bar-button is-icon"
        aria-label={t('reader.facsimile.smaller')}
        isDisabled={zoom === 0}
        onPress={() => {
          onZoom(zoom - 1);
        }}
      >
        －
      </Button>
      <Button
        className="bar-button is-fixed is-percent"
        aria-label={t('reader.facsimile.fit', { percent })}
        onPress={() => {
          onZoom(FIT);
        }}
      >
        {percent}%
      </Button>
      <Button
        className="bar-button is-icon"
        aria-label={t('reader.facsimile.larger')}
        isDisabled={zoom === ZOOMS.length - 1}
        onPress={() => {
          onZoom(zoom + 1);
        }}
      >
        ＋
      </Button>
    </Toolbar>
  );
}
