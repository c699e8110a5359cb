import type { Language } from '#core/model/language.ts';

const chinese = {
  file: '文件',
  newArchive: '新建档案库…',
  openArchive: '打开档案库…',
  openSamples: '打开示例档案库…',
  import: '导入公报…',
  print: '打印摘编…',
  quit: '退出',
  edit: '编辑',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  find: '检索',
  view: '显示',
  zoomIn: '放大',
  zoomOut: '缩小',
  actualSize: '原大',
  fullScreen: '全屏',
  developerTools: '开发者工具',
  help: '帮助',
  shortcuts: '快捷键一览',
} as const;

type MenuLabels = Readonly<Record<keyof typeof chinese, string>>;

const english: MenuLabels = {
  file: 'File',
  newArchive: 'New Archive…',
  openArchive: 'Open Archive…',
  openSamples: 'Open Sample Archive…',
  import: 'Import Bulletins…',
  print: 'Print Dossier…',
  quit: 'Quit',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select All',
  find: 'Search',
  view: 'View',
  zoomIn: 'Zoom In',
  zoomOut: 'Zoom Out',
  actualSize: 'Actual Size',
  fullScreen: 'Full Screen',
  developerTools: 'Developer Tools',
  help: 'Help',
  shortcuts: 'Keyboard Shortcuts',
};

/** Words of the menu in each language of the interface. */
export const menuLabels: Readonly<Record<Language, MenuLabels>> = {
  'zh-CN': chinese,
  en: english,
};
