import type { SeenFile } from './watched-file-rows.ts';

/**
 * Parts files into those that are as they were at the look before, and those that are still being written. An empty file is one that somebody
 * has only begun to write.
 */
export function settleFiles(
  before: readonly SeenFile[],
  now: readonly SeenFile[],
): { settled: SeenFile[]; settling: SeenFile[] } {
  const known = new Map(before.map((file) => [file.path, file]));
  const settled: SeenFile[] = [];
  const settling: SeenFile[] = [];
  for (const file of now) {
    const earlier = known.get(file.path);
    const isSteady = earlier?.bytes === file.bytes && earlier.modifiedMs === file.modifiedMs;
    (isSteady && file.bytes > 0 ? settled : settling).push(file);
  }
  return { settled, settling };
}
