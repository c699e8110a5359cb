import { DebugLogger } from 'builder-util';
import { getConfig, validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PACKING_CONFIGURATION } from '#scripts/packing/pack-unpacked.ts';
import { projectFolder } from '#scripts/runtime/project-folder.ts';

const configuration = await getConfig(projectFolder, PACKING_CONFIGURATION, null);

test("the packaging of all three systems keeps to electron-builder's own schema", async () => {
  await expect(validateConfiguration(configuration, new DebugLogger(false))).resolves.toBeUndefined();
});

test('the schema is really applied: a misspelt option is refused', async () => {
  const misspelt = { ...configuration, asarUnpak: ['**/*.node'] };
  await expect(validateConfiguration(misspelt, new DebugLogger(false))).rejects.toThrow('asarUnpak');
});

test('every system has its installers, and every fuse is set as designed', () => {
  const { win, linux, mac, electronFuses, npmRebuild, publish } = configuration;
  const targets = [win, linux, mac].map((platform) => platform?.target);
  expect({ targets, electronFuses, npmRebuild, publish }).toEqual({
    targets: [
      [{ target: 'nsis', arch: ['x64', 'arm64'] }],
      [
        { target: 'AppImage', arch: ['x64', 'arm64'] },
        { target: 'deb', arch: ['x64', 'arm64'] },
      ],
      [{ target: 'dmg', arch: ['x64', 'arm64'] }],
    ],
    electronFuses: {
      runAsNode: false,
      enableCookieEncryption: true,
      enableNodeOptionsEnvironmentVariable: false,
      enableNodeCliInspectArguments: false,
      enableEmbeddedAsarIntegrityValidation: true,
      onlyLoadAppFromAsar: true,
      loadBrowserProcessSpecificV8Snapshot: false,
      grantFileProtocolExtraPrivileges: false,
    },
    npmRebuild: false,
    publish: null,
  });
});

test('the binding of every system and processor that is packed for exists', () => {
  const prebuilds = readdirSync(join(projectFolder, 'node_modules', 'better-sqlite3', 'prebuilds'));
  const needed = ['win32', 'linux', 'darwin'].flatMap((system) => [
    `${system}-x64.node`,
    `${system}-arm64.node`,
  ]);
  expect(needed.filter((file) => !prebuilds.includes(file))).toEqual([]);
});

test('the icons that the configuration names are there', () => {
  const { win, linux, mac } = configuration;
  const icons = [win?.icon, linux?.icon, mac?.icon].map((icon) => join(projectFolder, String(icon)));
  expect(icons.filter((icon) => !existsSync(icon))).toEqual([]);
  expect(readdirSync(join(projectFolder, String(linux?.icon)))).toContain('512x512.png');
});

test('the licences of what ships are packed', () => {
  expect(configuration.extraResources).toContainEqual({
    from: 'dist/THIRD-PARTY.txt',
    to: 'gazette/THIRD-PARTY.txt',
  });
});
