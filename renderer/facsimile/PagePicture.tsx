import { useTranslation } from 'react-i18next';
import { PAGE_PIXELS } from '#core/model/facsimile.ts';
import type { IssueId } from '#core/model/ids.ts';
import { failureOf } from '../bridge/failure-error.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { FailureText } from '../parts/FailureText.tsx';
import { PageText } from './PageText.tsx';
import type { PageMark } from './page-marks.ts';
import { useDrawnPicture } from './use-drawn-picture.ts';
import { turnedSize, turnedStyle, type ViewTurn } from './view-turn.ts';

/** One page of an original as a picture, drawn as sharp as the screen is, with what is marked on it. */
export function PagePicture(props: {
  issueId: IssueId;
  /** From 1. */
  page: number;
  /** In CSS pixels, before it is turned. */
  size: { width: number; height: number };
  turn: ViewTurn;
  marks: readonly PageMark[];
}) {
  const { t } = useTranslation();
  const { issueId, page, size, turn, marks } = props;
  const wanted = Math.round(size.width * window.devicePixelRatio);
  const width = Math.max(PAGE_PIXELS.least, Math.min(PAGE_PIXELS.most, wanted));
  const drawn = useOperation('facsimile.draw', { issueId, page, width }, { keepPrevious: true });
  const quotes = marks.map(({ quote }) => quote);
  const located = useOperation('facsimile.locate', quotes.length === 0 ? null : { issueId, page, quotes });
  const canvas = useDrawnPicture(drawn.data);
  return (
    <figure className="leaf" style={turnedSize(size, turn)}>
      {drawn.isError ? <FailureText failure={failureOf(drawn.error)} /> : null}
      <div className="leaf-face" style={turnedStyle(size, turn)}>
        <canvas
          ref={canvas}
          className="leaf-picture"
          role="img"
          aria-label={t('reader.facsimile.page', { page })}
        />
        <PageText issueId={issueId} page={page} size={size} />
        <div className="leaf-marks" aria-hidden="true">
          {(located.data?.areas ?? []).flatMap((areas, at) =>
            areas.map((area, line) => (
              <i
                key={`${at} ${line}`}
                className={`leaf-mark ${marks[at]?.look ?? ''}`}
                style={{
                  left: `${area.left * 100}%`,
                  top: `${area.top * 100}%`,
                  width: `${area.width * 100}%`,
                  height: `${area.height * 100}%`,
                }}
              />
            )),
          )}
        </div>
      </div>
    </figure>
  );
}
