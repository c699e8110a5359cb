import * as z from 'zod';
import { dossierSchema, MAX_DOSSIER_ITEMS } from '../model/excerpt.ts';
import { LANGUAGES } from '../model/language.ts';
import { concordanceLineSchema } from '../model/search.ts';
import { watchedFolderSchema } from '../model/watched-folder.ts';
import { defineOperation } from './define-operation.ts';

const nothing = z.object({}).strict();
const chosen = z.object({ paths: z.array(z.string()) });

/** Settings with more of them could not be read again. */
export const MOST_WATCHED_FOLDERS = 200;

export const settingsSchema = z.object({
  language: z.enum(LANGUAGES),
  /** Folders of archives opened before, newest first. */
  recentArchives: z.array(z.object({ folder: z.string(), name: z.string() })).max(20),
  /** Name stored with new annotations. */
  author: z.string().max(100),
  /** Folders of this computer whose new files come in, at most one for an archive. */
  watchedFolders: z
    .array(watchedFolderSchema.extend({ archiveId: z.uuid() }))
    .max(MOST_WATCHED_FOLDERS)
    .default([]),
});
export type Settings = z.infer<typeof settingsSchema>;
export type ArchiveWatch = Settings['watchedFolders'][number];

/** What the desktop shell answers itself: dialogs, printing, settings. */
export const shellOperations = {
  'shell.choose': defineOperation({
    room: 'shell',
    access: 'read',
    request: z.object({
      what: z.enum([
        'bulletin-files',
        'folder',
        'new-archive-folder',
        'archive-folder',
        'backup-file',
        'annotation-file',
      ]),
    }),
    response: chosen,
    summary: 'Let the person choose files or a folder; no paths where they cancelled.',
  }),
  'shell.chooseSave': defineOperation({
    room: 'shell',
    access: 'read',
    request: z.object({
      suggestedName: z.string().min(1).max(200),
      extension: z.enum(['html', 'md', 'pdf', 'jsonld', 'csv', 'docx']),
    }),
    response: chosen,
    summary: 'Let the person choose where to save a file.',
  }),
  'shell.print': defineOperation({
    room: 'shell',
    access: 'read',
    request: dossierSchema,
    response: z.object({ printed: z.boolean() }),
    summary: 'Show the system print dialog for an excerpt dossier.',
  }),
  'shell.savePdf': defineOperation({
    room: 'shell',
    access: 'read',
    request: z.object({ dossier: dossierSchema, file: z.string() }),
    response: z.object({ file: z.string(), bytes: z.number().int() }),
    writes: ['file'],
    summary: 'Write an excerpt dossier as PDF.',
  }),
  'shell.saveExcerpt': defineOperation({
    room: 'shell',
    access: 'read',
    request: z.object({ dossier: dossierSchema, format: z.enum(['html', 'md']), file: z.string() }),
    response: z.object({ file: z.string(), bytes: z.number().int() }),
    writes: ['file'],
    summary: 'Write an excerpt dossier as HTML or Markdown.',
  }),
  'shell.printContinuity': defineOperation({
    room: 'shell',
    access: 'read',
    request: nothing,
    response: z.object({ printed: z.boolean() }),
    summary: 'Show the system print dialog for the continuity report.',
  }),
  'shell.saveContinuityPdf': defineOperation({
    room: 'shell',
    access: 'read',
    request: z.object({ file: z.string() }),
    response: z.object({ file: z.string(), bytes: z.number().int() }),
    writes: ['file'],
    summary: 'Write the continuity report as PDF.',
  }),
  'shell.saveLines': defineOperation({
    room: 'shell',
    access: 'read',
    request: z.object({
      lines: z.array(concordanceLineSchema).min(1).max(MAX_DOSSIER_ITEMS),
      language: z.enum(LANGUAGES).default('zh-CN'),
      file: z.string(),
    }),
    response: z.object({ file: z.string(), bytes: z.number().int() }),
    writes: ['file'],
    summary: 'Write chosen lines of a search as CSV.',
  }),
  'shell.copyText': defineOperation({
    room: 'shell',
    access: 'read',
    request: z.object({ text: z.string().max(5_000_000) }),
    response: nothing,
    summary: 'Put text on the clipboard.',
  }),
  'shell.showInFolder': defineOperation({
    room: 'shell',
    access: 'read',
    request: z.object({ path: z.string() }),
    response: nothing,
    paths: ['path'],
    summary: 'Show a file in the system file manager.',
  }),
  'shell.settings': defineOperation({
    room: 'shell',
    access: 'read',
    request: nothing,
    response: settingsSchema,
    summary: 'Get the settings of this computer.',
  }),
  'shell.saveSettings': defineOperation({
    room: 'shell',
    access: 'read',
    request: settingsSchema.pick({ language: true, author: true }).partial(),
    response: settingsSchema,
    summary: 'Change the settings of this computer.',
  }),
  'shell.watchFolder': defineOperation({
    room: 'shell',
    access: 'read',
    request: watchedFolderSchema.extend({ archiveId: z.uuid() }),
    response: nothing,
    paths: ['folder'],
    summary: 'Watch a folder of this computer for an archive, now and whenever it is open.',
  }),
  'shell.unwatchFolder': defineOperation({
    room: 'shell',
    access: 'read',
    request: z.object({ archiveId: z.uuid() }),
    response: nothing,
    summary: 'Watch no folder for an archive any more.',
  }),
} as const;
