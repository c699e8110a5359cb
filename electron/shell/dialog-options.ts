import type { OpenDialogOptions, SaveDialogOptions } from 'electron';
import type { ParsedRequestOf } from '#core/contract/contract.ts';
import type { Language } from '#core/model/language.ts';

type What = ParsedRequestOf<'shell.choose'>['what'];
type Extension = ParsedRequestOf<'shell.chooseSave'>['extension'];

const newFolder = ['openDirectory', 'createDirectory', 'promptToCreate'] as const;

const CHOICES: Record<
  What,
  {
    title: Record<Language, string>;
    properties: readonly NonNullable<OpenDialogOptions['properties']>[number][];
    extensions?: readonly string[];
  }
> = {
  'bulletin-files': {
    title: { 'zh-CN': '选择要导入的公报文件', en: 'Choose bulletin files to import' },
    properties: ['openFile', 'multiSelections'],
    // The usual ones; any other can be had through 'all files', and says for itself whether it can be read.
    extensions: [
      'pdf',
      'ofd',
      'docx',
      'doc',
      'wps',
      'xlsx',
      'xls',
      'et',
      'csv',
      'html',
      'htm',
      'mht',
      'mhtml',
      'txt',
      'png',
      'jpg',
      'jpeg',
      'tif',
      'tiff',
      'cbz',
    ],
  },
  folder: {
    title: { 'zh-CN': '选择文件夹', en: 'Choose a folder' },
    properties: newFolder,
  },
  'new-archive-folder': {
    title: { 'zh-CN': '为新档案库选择一个空文件夹', en: 'Choose an empty folder for the new archive' },
    properties: newFolder,
  },
  'archive-folder': {
    title: { 'zh-CN': '选择档案库文件夹', en: 'Choose an archive folder' },
    properties: ['openDirectory'],
  },
  'backup-file': {
    title: { 'zh-CN': '选择备份', en: 'Choose a backup' },
    properties: ['openFile'],
  },
  'annotation-file': {
    title: { 'zh-CN': '选择批注文件', en: 'Choose an annotation file' },
    properties: ['openFile'],
    extensions: ['jsonld', 'json'],
  },
};

const ALL_FILES: Record<Language, string> = { 'zh-CN': '所有文件', en: 'All files' };

/** How the system's dialog for choosing files or a folder is to be shown. */
export function openDialogOptions(what: What, language: Language): OpenDialogOptions {
  const { title, properties, extensions } = CHOICES[what];
  const filters =
    extensions === undefined
      ? {}
      : {
          filters: [
            { name: extensions.map((extension) => `*.${extension}`).join(' '), extensions: [...extensions] },
            { name: ALL_FILES[language], extensions: ['*'] },
          ],
        };
  return { title: title[language], properties: [...properties], ...filters };
}

// Characters that some file system refuses, and the dot that would hide a file.
const UNFIT = /[\\/:*?"<>|\p{Cc}]|^\.+/gu;

/** How the system's dialog for saving is to be shown, with a file name that every file system takes. */
export function saveDialogOptions(suggestedName: string, extension: Extension): SaveDialogOptions {
  const stem = suggestedName.replaceAll(UNFIT, '_').trim().slice(0, 120) || 'gazette';
  const name = stem.toLowerCase().endsWith(`.${extension}`) ? stem : `${stem}.${extension}`;
  return {
    defaultPath: name,
    filters: [{ name: `*.${extension}`, extensions: [extension] }],
    // Linux asks before replacing a file only where it is told to.
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  };
}

/** The file that the dialog gave, with its extension put back where the person took it away. */
export function withExtension(file: string, extension: Extension): string {
  return /\.[a-z0-9]{1,6}$/i.test(file) ? file : `${file}.${extension}`;
}
