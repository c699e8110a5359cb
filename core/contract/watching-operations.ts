import * as z from 'zod';
import { folderWatchSchema } from '../model/watched-folder.ts';
import { defineOperation } from './define-operation.ts';
import { nothing, path } from './parts.ts';

/** The folder whose new files come in by themselves. Which one that is, is a setting of the computer: the shell keeps it. */
export const watchingOperations = {
  'watching.start': defineOperation({
    room: 'archive',
    access: 'write',
    request: z.object({ folder: path, isAutomatic: z.boolean() }),
    response: nothing,
    paths: ['folder'],
    summary: 'Watch a folder in place of any other: files in it that have come to rest become a batch.',
  }),
  'watching.stop': defineOperation({
    room: 'archive',
    access: 'read',
    request: nothing,
    response: nothing,
    summary: 'Watch no folder any more.',
  }),
  'watching.status': defineOperation({
    room: 'archive',
    access: 'read',
    request: nothing,
    response: folderWatchSchema.nullable(),
    summary: 'Tell which folder is watched, and whether it can be reached; null where none is.',
  }),
} as const;
