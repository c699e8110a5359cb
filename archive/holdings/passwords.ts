import type { Db } from '../database/connection.ts';
import { prepared } from '../database/prepared.ts';

/** The password that opens the file with this hash; null where none is known. */
export function findPassword(db: Db, sha256: string): string | null {
  const find = prepared(db, 'SELECT password FROM password WHERE sha256 = ?').pluck();
  return (find.get(sha256) as string | undefined) ?? null; // a column of text
}

/** Keeps the password that opens a file, so that its pages can be read and looked at for as long as the file is held. */
export function savePassword(
  db: Db,
  { sha256, password }: { sha256: string; password: string },
  { author, now }: { author: string; now: string },
): void {
  prepared(
    db,
    `INSERT INTO password (sha256, password, author, added_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (sha256) DO UPDATE SET password = excluded.password, author = excluded.author, added_at = excluded.added_at`,
  ).run(sha256, password, author, now);
}

/** Forgets the passwords of files that are neither held nor among the files of a batch. */
export function purgeStrayPasswords(db: Db): void {
  db.exec(
    `DELETE FROM password WHERE sha256 NOT IN (SELECT sha256 FROM original)
       AND sha256 NOT IN (SELECT sha256 FROM batch_file WHERE sha256 IS NOT NULL)`,
  );
}
