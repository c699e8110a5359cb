import type { ShellAnswers } from '../ipc/call-handler.ts';
import type { GrantedPaths } from '../ipc/granted-paths.ts';
import type { SettingsFile } from '../settings/settings-file.ts';
import type { Settings } from '#core/contract/shell-operations.ts';
import type { Dossier, ExcerptFormat } from '#core/model/excerpt.ts';
import { AppError } from '#core/errors/app-error.ts';
import { layOut } from '#core/tables/column.ts';
import { BYTE_ORDER_MARK, toCsv } from '#core/tables/csv.ts';
import { LINE_TABLE } from '#core/tables/search-tables.ts';
import { liesIn } from '../files/real-path.ts';
import { withWatchedFolder } from '../settings/watched-folders.ts';
import { writeFileAtomic } from '../files/write-file-atomic.ts';

/** What the answers need of the desktop; the main process hands in the real thing. */
export type Desktop = {
  chooseOpen: (what: Parameters<ShellAnswers['shell.choose']>[0]['what']) => Promise<string[]>;
  chooseSave: (request: Parameters<ShellAnswers['shell.chooseSave']>[0]) => Promise<string[]>;
  printHtml: (html: string) => Promise<boolean>;
  renderPdf: (html: string, title: string) => Promise<Uint8Array>;
  copyText: (text: string) => Promise<void>;
  showInFolder: (path: string) => void;
};

export type ShellParts = {
  desktop: Desktop;
  grants: GrantedPaths;
  settings: SettingsFile<Settings>;
  /** Has the archive process watch what the settings say of an archive, where it is the open one; throws its failure. */
  watch: (archiveId: string) => Promise<void>;
  /** Folder of the open archive, into which nothing is saved for a person; null where none is open. */
  archiveFolder: () => string | null;
  /** Renders the dossier in the archive process; throws its failure. */
  renderExcerpt: (dossier: Dossier, format: ExcerptFormat) => Promise<string>;
  /** Renders the continuity report in the archive process; throws its failure. */
  renderContinuity: () => Promise<{ title: string; content: string }>;
  /** Called after the settings changed. */
  settingsChanged: () => void;
};

/** The shell's side of the contract. Every path that a dialog gave is granted from then on. */
export function createShellAnswers(parts: ShellParts): ShellAnswers {
  const { desktop, grants, settings } = parts;
  const refuseArchive = (file: string): void => {
    const folder = parts.archiveFolder();
    if (folder !== null && liesIn(folder, file)) throw new AppError('ipc/not-granted', { file });
  };
  const save = async (
    file: string,
    content: string | Uint8Array,
  ): Promise<{ file: string; bytes: number }> => {
    refuseArchive(file);
    await writeFileAtomic(file, content);
    return { file, bytes: Buffer.byteLength(content) };
  };
  return {
    'shell.choose': async ({ what }) => {
      const paths = await desktop.chooseOpen(what);
      grants.grant(paths);
      return { paths };
    },
    'shell.chooseSave': async (request) => {
      const paths = await desktop.chooseSave(request);
      grants.grantSaving(paths);
      return { paths };
    },
    'shell.print': async (dossier) => ({
      printed: await desktop.printHtml(await parts.renderExcerpt(dossier, 'html')),
    }),
    'shell.savePdf': async ({ dossier, file }) =>
      save(file, await desktop.renderPdf(await parts.renderExcerpt(dossier, 'html'), dossier.title)),
    'shell.saveExcerpt': async ({ dossier, format, file }) =>
      save(file, await parts.renderExcerpt(dossier, format)),
    'shell.printContinuity': async () => ({
      printed: await desktop.printHtml((await parts.renderContinuity()).content),
    }),
    'shell.saveContinuityPdf': async ({ file }) => {
      const { title, content } = await parts.renderContinuity();
      return save(file, await desktop.renderPdf(content, title));
    },
    'shell.saveLines': async ({ lines, language, file }) => {
      const { heads, cells } = layOut(LINE_TABLE, language);
      return save(file, BYTE_ORDER_MARK + toCsv([heads, ...lines.map(cells)]));
    },
    'shell.copyText': async ({ text }) => {
      await desktop.copyText(text);
      return {};
    },
    'shell.showInFolder': ({ path }) => {
      desktop.showInFolder(path);
      return Promise.resolve({});
    },
    'shell.settings': () => Promise.resolve(settings.read()),
    'shell.saveSettings': async ({ language, author }) => {
      await settings.change((now) => ({
        ...now,
        ...(language === undefined ? {} : { language }),
        ...(author === undefined ? {} : { author }),
      }));
      parts.settingsChanged();
      return settings.read();
    },
    'shell.watchFolder': async (watch) => {
      // What the archive process refuses must not be stored either: every start would try it again.
      refuseArchive(watch.folder);
      await settings.change((now) => withWatchedFolder(now, watch.archiveId, watch));
      await parts.watch(watch.archiveId);
      return {};
    },
    'shell.unwatchFolder': async ({ archiveId }) => {
      await settings.change((now) => withWatchedFolder(now, archiveId, null));
      await parts.watch(archiveId);
      return {};
    },
  };
}
