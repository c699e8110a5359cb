import type { MenuItemConstructorOptions } from 'electron';
import { expect, test } from 'vitest';
import { events } from '#core/contract/events.ts';
import { LANGUAGES } from '#core/model/language.ts';
import { buildMenu, type MenuCommand } from '#electron/menu/menu-template.ts';

type Clickable = { id: string; click: () => void };

function itemsOf(menu: MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return menu.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? itemsOf(item.submenu) : [])]);
}

test.each(LANGUAGES)('in %s every command of the contract can be chosen, once', (language) => {
  const chosen: MenuCommand[] = [];
  const items = itemsOf(
    buildMenu({ language, developerTools: false, choose: (command) => chosen.push(command) }),
  );
  const commands = items.filter((item) => item.id !== undefined) as unknown as Clickable[];
  for (const command of commands) command.click();
  const { options } = events['menu.chosen'].shape.command;
  expect([...chosen].sort()).toEqual([...options].sort());
  expect(commands.map(({ id }) => id)).toEqual(chosen);
});

test.each(LANGUAGES)('in %s every item has words, and no two keys are the same', (language) => {
  const items = itemsOf(buildMenu({ language, developerTools: true, choose: () => undefined }));
  const wordless = items.filter((item) => item.type !== 'separator' && (item.label ?? '') === '');
  const keys = items.flatMap(({ accelerator }) => (accelerator === undefined ? [] : [accelerator]));
  expect([wordless, keys.length]).toEqual([[], new Set(keys).size]);
});

test('the developer tools are offered in development only', () => {
  const roles = (developerTools: boolean) =>
    itemsOf(buildMenu({ language: 'en', developerTools, choose: () => undefined })).map((item) => item.role);
  expect([roles(true).includes('toggleDevTools'), roles(false).includes('toggleDevTools')]).toEqual([
    true,
    false,
  ]);
});
