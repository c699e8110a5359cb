import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { IssueId } from '#core/model/ids.ts';
import type { DocumentLine } from '#core/model/recognition.ts';
import { useOperation } from '../bridge/use-operation.ts';
import { reportFailure } from '../state/toasts.ts';

/** How wide the page is drawn of which a line is cut out, in pixels. */
const PAGE_WIDTH = 1654;
/** What is shown around a line, in shares of its height. */
const AROUND = 0.25;

/** A line as it stands on the page of the original. */
export function LinePicture({ issueId, line }: { issueId: IssueId; line: DocumentLine }) {
  const { t } = useTranslation();
  const { page, area } = line;
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useOperation('facsimile.draw', { issueId, page, width: PAGE_WIDTH }).data;
  useEffect(() => {
    if (picture === undefined) return undefined;
    let isWanted = true;
    const margin = area.height * picture.height * AROUND;
    const left = Math.max(0, Math.round(area.left * picture.width - margin));
    const top = Math.max(0, Math.round(area.top * picture.height - margin));
    const width = Math.max(1, Math.round(area.width * picture.width + 2 * margin));
    const height = Math.max(1, Math.round(area.height * picture.height + 2 * margin));
    const blob = new Blob([Uint8Array.from(picture.picture)], { type: 'image/png' });
    void createImageBitmap(blob, left, top, width, height).then((bitmap) => {
      const context = isWanted ? canvas.current?.getContext('2d') : null;
      if (canvas.current !== null && context !== null && context !== undefined) {
        canvas.current.width = bitmap.width;
        canvas.current.height = bitmap.height;
        context.drawImage(bitmap, 0, 0);
      }
      bitmap.close();
    }, reportFailure);
    return () => {
      isWanted = false;
    };
  }, [picture, area]);
  return (
    <canvas
      ref={canvas}
      className="line-picture"
      role="img"
      aria-label={t('recognition.lineOn', { page })}
      width={1}
      height={1}
    />
  );
}
