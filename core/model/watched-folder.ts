import * as z from 'zod';

/** A folder of this computer whose new files are offered, or imported at once where `isAutomatic`. */
export const watchedFolderSchema = z.object({ folder: z.string().max(4096), isAutomatic: z.boolean() });
export type WatchedFolder = z.infer<typeof watchedFolderSchema>;

/** What has become of watching a folder. */
export const folderWatchSchema = watchedFolderSchema.extend({
  /** `unreachable`: it is gone or cannot be read, and is tried again. */
  state: z.enum(['watching', 'unreachable']),
  /** New files that have still been changing when the folder was last looked at. */
  settling: z.number().int().nonnegative(),
});
export type FolderWatch = z.infer<typeof folderWatchSchema>;
