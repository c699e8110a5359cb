import type { ShellAnswers } from '../ipc/call-handler.ts';
import type { GrantedPaths } from '../ipc/granted-paths.ts';
import type { SettingsFile } from '../settings/settings-file.ts';
import type { Settings } from '#core/contract/shell-operations.ts';
import type { Dossier, ExcerptFormat } from '#core/model/excerpt.ts';
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
  /** Renders the dossier in the archive process; throws its failure. */
  renderExcerpt: (dossier: Dossier, format: ExcerptFormat) => Promise<string>;
  /** Called after the settings changed. */
  settingsChanged: () => void;
};

/** The shell's side of the contract. Every path that a dialog gave is granted from then on. */
export function createShellAnswers(parts: ShellParts): ShellAnswers {
  const { desktop, grants, settings } = parts;
  const granted = (paths: string[]): { paths: string[] } => {
    grants.grant(paths);
    return { paths };
  };
  const save = async (
    file: string,
    content: string | Uint8Array,
  ): Promise<{ file: string; bytes: number }> => {
    await writeFileAtomic(file, content);
    return { file, bytes: Buffer.byteLength(content) };
  };
  return {
    'shell.choose': async ({ what }) => granted(await desktop.chooseOpen(what)),
    'shell.chooseSave': async (request) => granted(await desktop.chooseSave(request)),
    'shell.print': async (dossier) => ({
      printed: await desktop.printHtml(await parts.renderExcerpt(dossier, 'html')),
    }),
    'shell.savePdf': async ({ dossier, file }) =>
      save(file, await desktop.renderPdf(await parts.renderExcerpt(dossier, 'html'), dossier.title)),
    'shell.saveExcerpt': async ({ dossier, format, file }) =>
      save(file, await parts.renderExcerpt(dossier, format)),
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
      const before = settings.read();
      await settings.write({
        ...before,
        ...(language === undefined ? {} : { language }),
        ...(author === undefined ? {} : { author }),
      });
      parts.settingsChanged();
      return settings.read();
    },
  };
}
