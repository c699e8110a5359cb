/*
 * Stands in for the start-up program that the registry-only runtime comes without: starts the application
 * whose folder is named on the command line. Development and tests only.
 */
import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { isAbsolute, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const require = createRequire(import.meta.url);

/** Splits the command line into modules to load first and the folder of the application. */
function readCommandLine(parameters) {
  const preloaded = [];
  let folder = null;
  for (let index = 0; index < parameters.length && folder === null; index += 1) {
    const parameter = parameters[index];
    if (parameter === '-r' || parameter === '--require') preloaded.push(parameters[++index]);
    else if (!parameter.startsWith('-')) folder = parameter;
  }
  return { preloaded, folder };
}

const { preloaded, folder } = readCommandLine(process.argv.slice(1));
for (const module of preloaded) require(module);
if (folder === null) {
  process.stderr.write('Name the folder of the application to start.\n');
  app.exit(2);
} else {
  const appFolder = isAbsolute(folder) ? folder : resolve(folder);
  const description = JSON.parse(readFileSync(join(appFolder, 'package.json'), 'utf8'));
  app.setName(description.productName ?? description.name);
  app.setVersion(description.version);
  app.setPath('userData', join(app.getPath('appData'), description.name));
  app.setAppPath(appFolder);
  // Electron holds `ready` back until this module has been evaluated, so the application can prepare itself before it.
  await import(pathToFileURL(join(appFolder, description.main)).href);
}
