import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export type Migration = { version: number; name: string; sql: string };

/** The migrations that ship, in order. A file `0010-holdings.sql` is version 10; once shipped it is never edited. */
export function loadMigrations(): Migration[] {
  const folder = new URL('./migrations/', import.meta.url);
  return readdirSync(fileURLToPath(folder))
    .filter((name) => /^\d{4}-[a-z0-9-]+\.sql$/.test(name))
    .sort()
    .map((name) => ({
      version: Number(name.slice(0, 4)),
      name,
      sql: readFileSync(new URL(name, folder), 'utf8'),
    }));
}
