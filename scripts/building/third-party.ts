import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      devOptional: z.boolean().optional(),
      optional: z.boolean().optional(),
      peer: z.boolean().optional(),
    }),
  ),
});

const RULE = '='.repeat(80);
const NOTICE = /^(?:licen[cs]es?|copying|notice)(?:[.-].*)?$/i;

/** The names, versions and licences, in full, of every package that the application is made of; `project` has been installed. */
export function collectNotices(project: string): string {
  const lock = lockSchema.parse(JSON.parse(readFileSync(join(project, 'package-lock.json'), 'utf8')));
  const notices = Object.entries(lock.packages)
    .filter(([path, entry]) => path !== '' && entry.dev !== true && entry.devOptional !== true)
    // What is optional or only asked for by others may not be installed.
    .filter(([path]) => existsSync(join(project, path)))
    .map(([path, { version, license }]) => {
      const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
      const head = `${name} ${version ?? ''}\nLicense: ${license ?? 'see below'}`;
      const own = readNotices(join(project, path));
      return [RULE, head, ...(own.length > 0 ? own : keptNotices(project, name))].join('\n\n');
    });
  return `${['Gazette Hall is made with these packages.', ...notices].join('\n\n')}\n`;
}

/** Some packages leave their licence in their repository: it is kept in `resources/licences`, once for all systems they are made for. */
function keptNotices(project: string, name: string): string[] {
  const file = name.replace('/', '-').replace(/-(?:linux|linuxmusl|darwin|win32)-[a-z0-9]+$/, '');
  const kept = join(project, 'resources', 'licences', `${file}.txt`);
  return existsSync(kept) ? [readFileSync(kept, 'utf8').trim()] : [];
}

function readNotices(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => NOTICE.test(name))
    .sort()
    .flatMap((name) => {
      const path = join(folder, name);
      const files = statSync(path).isDirectory()
        ? readdirSync(path, { withFileTypes: true })
            .filter((entry) => entry.isFile())
            .map((entry) => join(path, entry.name))
        : [path];
      return files.map((file) => readFileSync(file, 'utf8').trim());
    });
}
