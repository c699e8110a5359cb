import { folderOf } from '../batches/file-place.ts';
import { isPictureName } from '../importers/image-importer.ts';
import type { SeenFile } from './watched-file-rows.ts';

/**
 * Parts files into those that are as they were at the look before, and those that are still being written. An empty file is one that somebody
 * has only begun to write. Pictures wait for those beside them: a scanner that writes page after page has not come to the end of the issue. They
 * do not wait for an empty one that stays empty.
 */
export function settleFiles(
  before: readonly SeenFile[],
  now: readonly SeenFile[],
): { settled: SeenFile[]; settling: SeenFile[] } {
  const known = new Map(before.map((file) => [file.path, file]));
  const isAsBefore = (file: SeenFile): boolean => {
    const earlier = known.get(file.path);
    return earlier?.bytes === file.bytes && earlier.modifiedMs === file.modifiedMs;
  };
  const isPicture = ({ path }: SeenFile): boolean => isPictureName(path);
  const scannedTo = new Set(
    now.filter((file) => isPicture(file) && !isAsBefore(file)).map(({ path }) => folderOf(path)),
  );
  const settled: SeenFile[] = [];
  const settling: SeenFile[] = [];
  for (const file of now) {
    const isSteady = file.bytes > 0 && isAsBefore(file);
    const waits = !isSteady || (isPicture(file) && scannedTo.has(folderOf(file.path)));
    (waits ? settling : settled).push(file);
  }
  return { settled, settling };
}
