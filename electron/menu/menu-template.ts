import type { MenuItemConstructorOptions } from 'electron';
import type { EventOf } from '#core/contract/events.ts';
import type { Language } from '#core/model/language.ts';
import { menuLabels } from './menu-labels.ts';

export type MenuCommand = EventOf<'menu.chosen'>['command'];

type MenuParts = {
  language: Language;
  developerTools: boolean;
  choose: (command: MenuCommand) => void;
};

/** The menu bar in one language; what concerns the archive is told to the window by `choose`. */
export function buildMenu({ language, developerTools, choose }: MenuParts): MenuItemConstructorOptions[] {
  const words = menuLabels[language];
  const command = (id: MenuCommand, label: string, accelerator?: string): MenuItemConstructorOptions => ({
    id,
    label,
    ...(accelerator === undefined ? {} : { accelerator }),
    click: () => {
      choose(id);
    },
  });
  // The window hears these keys itself, because in a text field they belong to the field.
  const shown = (item: MenuItemConstructorOptions): MenuItemConstructorOptions => ({
    ...item,
    registerAccelerator: false,
  });
  const separator: MenuItemConstructorOptions = { type: 'separator' };
  return [
    {
      label: words.file,
      submenu: [
        command('new-archive', words.newArchive, 'CmdOrCtrl+N'),
        command('open-archive', words.openArchive, 'CmdOrCtrl+O'),
        command('open-samples', words.openSamples),
        separator,
        command('import', words.import, 'CmdOrCtrl+I'),
        command('print', words.print, 'CmdOrCtrl+P'),
        separator,
        { role: 'quit', label: words.quit },
      ],
    },
    {
      label: words.edit,
      submenu: [
        shown(command('undo', words.undo, 'CmdOrCtrl+Z')),
        shown(command('redo', words.redo, 'CmdOrCtrl+Shift+Z')),
        separator,
        { role: 'cut', label: words.cut },
        { role: 'copy', label: words.copy },
        { role: 'paste', label: words.paste },
        { role: 'selectAll', label: words.selectAll },
        separator,
        shown(command('find', words.find, 'CmdOrCtrl+K')),
      ],
    },
    {
      label: words.view,
      submenu: [
        { role: 'zoomIn', label: words.zoomIn },
        { role: 'zoomOut', label: words.zoomOut },
        { role: 'resetZoom', label: words.actualSize },
        separator,
        { role: 'togglefullscreen', label: words.fullScreen },
        ...(developerTools ? [{ role: 'toggleDevTools' as const, label: words.developerTools }] : []),
      ],
    },
    { label: words.help, submenu: [shown(command('help', words.shortcuts, 'F1'))] },
  ];
}
