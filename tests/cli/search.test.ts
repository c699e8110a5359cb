import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { makeTempFolder } from '#tests/support/temp-archive.ts';
import { json } from './run-gazette.ts';

describe('gazette search', () => {
  it('builds an index anew that it finds damaged, and answers', async () => {
    const folder = join(makeTempFolder(), 'archive');
    const file = join(makeTempFolder(), '第1期.txt');
    // So many characters that the index has many pages, of which one can be damaged without being met on opening.
    const characters = String.fromCharCode(...Array.from({ length: 3000 }, (_, at) => 0x4e00 + 5 * at));
    writeFileSync(file, `云溪区人民政府办公室\n关于做好防汛工作的通知\n\n${characters}。\n`);
    await json('init', folder);
    await json('import', folder, file);
    const query = characters.slice(-3);
    damageLists(join(folder, 'index.sqlite'));
    expect(await json('search', folder, query)).toMatchObject({ query, total: 1, hits: [{ count: 1 }] });
  });
});

/** Overwrites every list of the index with zeros. */
function damageLists(file: string): void {
  const db = new Database(file);
  db.unsafeMode(true);
  db.exec('UPDATE chunk SET bytes = zeroblob(length(bytes))');
  db.close();
}
