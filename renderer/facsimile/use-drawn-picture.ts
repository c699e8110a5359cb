import { useEffect, useRef, type RefObject } from 'react';
import type { PagePicture } from '#core/model/facsimile.ts';
import { reportFailure } from '../state/toasts.ts';

/** A canvas that shows a picture of a page as soon as there is one; until then it keeps the one before. */
export function useDrawnPicture(picture: PagePicture | undefined): RefObject<HTMLCanvasElement | null> {
  const canvas = useRef<HTMLCanvasElement>(null);
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
  return canvas;
}
