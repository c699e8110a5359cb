import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PAGE_PIXELS } from '#core/model/facsimile.ts';
import type { IssueId } from '#core/model/ids.ts';
import { failureOf } from '../bridge/failure-error.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { FailureText } from '../parts/FailureText.tsx';
import { reportFailure } from '../state/toasts.ts';
import { PageText } from './PageText.tsx';
import type { PageMark } from './page-marks.ts';

/** One page of an original as a picture, drawn as sharp as the screen is, with what is marked on it. */
export function PagePicture(props: {
  issueId: IssueId;
  /** From 1. */
  page: number;
  /** In CSS pixels. */
  size: { width: number; height: number };
  marks: readonly PageMark[];
}) {
  const { t } = useTranslation();
  const { issueId, page, size, marks } = props;
  const wanted = Math.round(size.width * window.devicePixelRatio);
  const width = Math.max(PAGE_PIXELS.least, Math.min(PAGE_PIXELS.most, wanted));
  const drawn = useOperation('facsimile.draw', { issueId, page, width }, { keepPrevious: true });
  const quotes = marks.map(({ quote }) => quote);
  const located = useOperation('facsimile.locate', quotes.length === 0 ? null : { issueId, page, quotes });
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = drawn.data;
  useEffect(() => {
    if (picture === undefined) return undefined;
    let isWanted = true;
    void createImageBitmap(new Blob([Uint8Array.from(picture.picture)], { type: 'image/png' })).then(
      (bitmap) => {
        const context = isWanted ? canvas.current?.getContext('2d') : null;
        if (canvas.current !== null && context !== null && context !== undefined) {
          canvas.current.width = bitmap.width;
          canvas.current.height = bitmap.height;
          context.drawImage(bitmap, 0, 0);
        }
        bitmap.close();
      },
      reportFailure,
    );
    return () => {
      isWanted = false;
    };
  }, [picture]);
  return (
    <figure className="leaf" style={size}>
      {drawn.isError ? <FailureText failure={failureOf(drawn.error)} /> : null}
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
    </figure>
  );
}
