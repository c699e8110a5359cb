import type { ErrorCode } from '#core/errors/error-codes.ts';
import type { Failure } from '#core/model/job.ts';

/** One sentence for each failure a command can end with; `{name}` is filled in from the failure's context. */
const MESSAGES: Partial<Record<ErrorCode, string>> = {
  'archive/not-open': 'No archive is open.',
  'archive/not-an-archive':
    '{folder} is not an archive: it has no archive.sqlite of this program. Nothing was changed.',
  'archive/already-exists': '{folder} already holds an archive. Choose another folder, or open that one.',
  'archive/locked': 'Another program is writing to {folder}. Close it there, then try again.',
  'archive/read-only': '{folder} can only be read. Copy the archive to a place that can be written.',
  'archive/from-the-future':
    '{folder} was made by a newer version of the program (schema {found}, this one knows {newest}). It was left untouched; use the newer version.',
  'archive/damaged':
    'The database is damaged. The originals are not touched; restore the last backup into a new folder.',
  'archive/folder-missing': '{folder} does not exist.',
  'archive/no-permission': 'You may not read or write {folder}.',
  'archive/disk-full':
    'The disk is full. What was imported before is safe; make room and run the import again.',
  'import/not-found': '{file} does not exist.',
  'import/not-readable': '{file} cannot be read.',
  'import/empty': '{file} holds no text.',
  'import/not-text': '{file} is called a text but is a binary file.',
  'import/too-large': '{file} has {bytes} bytes; the limit is {limit}.',
  'import/unknown-format': '{file} is of a format that cannot be imported yet.',
  'search/bad-query': 'The query cannot be understood at character {position}: {reason}.',
  'item/not-found': 'There is no {what} {id} in this archive.',
  'annotation/bad-range': 'The passage lies outside the document.',
  'annotation/bad-file': 'The file is not a W3C Web Annotation file.',
  'excerpt/nothing-chosen': 'Nothing was chosen. Give --annotations or --documents with ids.',
  'excerpt/unknown-format':
    'An excerpt can be written as .html or .md here; the application also prints PDF.',
  'keeping/not-a-backup': '{file} is not a backup of an archive.',
  'keeping/backup-damaged': 'The backup {file} is damaged ({reason}). Nothing was restored; try another one.',
  'keeping/target-not-empty': '{folder} is not empty. Choose an empty or new folder.',
  'file/cannot-write': '{file} cannot be written.',
  'job/cancelled': 'Stopped. What was finished before is kept.',
  'ipc/invalid-request': 'The value for {field} is not valid.',
  'internal/bug': 'Something unexpected went wrong (reference {ref}). Nothing stored was changed by it.',
};

/** The sentence a person reads for a failure. */
export function failureMessage(failure: Failure): string {
  const facts: Record<string, string | number | boolean | null> = { ...failure.context, ref: failure.ref };
  const template = MESSAGES[failure.code] ?? failure.code;
  return template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = facts[name];
    return value === undefined || value === null ? whole : String(value);
  });
}
