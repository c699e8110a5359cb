import type { ErrorContext } from '#core/errors/app-error.ts';
import type { ErrorCode } from '#core/errors/error-codes.ts';
import type { Failure } from '#core/model/job.ts';
import { badQuerySentence } from './bad-query-sentences.ts';

/** Says the first of `names` that the failure knows, else the neutral words of `otherwise`. */
type Fact = (otherwise: string, ...names: string[]) => string;
type Sentence = string | ((fact: Fact, context: ErrorContext) => string);

/** What a person reads for each failure; whole sentences, whatever the failure knows of itself. */
const MESSAGES: Record<ErrorCode, Sentence> = {
  'archive/not-open': 'No archive is open.',
  'archive/not-an-archive': (fact) =>
    `${fact('The folder', 'folder', 'file')} is not an archive: it has no archive.sqlite of this program. Nothing was changed.`,
  'archive/already-exists': (fact) =>
    `${fact('The folder', 'folder')} already holds an archive. Choose another folder, or open that one.`,
  'archive/locked': (fact) =>
    `Another program is writing to ${fact('the archive', 'folder', 'file')}. Close it there, then try again.`,
  'archive/read-only': (fact) =>
    `${fact('The archive', 'folder', 'file')} can only be read. Copy it to a place that can be written.`,
  'archive/from-the-future': (fact) =>
    `${fact('The archive', 'folder', 'file')} was made by a newer version of the program (schema ${fact('unknown', 'found')}; this one knows ${fact('older ones', 'newest')}). It was left untouched; use the newer version.`,
  'archive/damaged': (fact) =>
    `The database of ${fact('the archive', 'folder', 'file')} is damaged. The originals are not touched; restore the last backup into a new folder.`,
  'archive/folder-missing': (fact) => `${fact('The folder', 'folder')} does not exist.`,
  'archive/no-permission': (fact) =>
    `There is no permission to read or write ${fact('this place', 'folder', 'file')}.`,
  'archive/disk-full':
    'The disk is full. What was finished before is safe; make room, then run the command again.',
  'archive/unreachable': (fact) =>
    `${fact('The place of the archive', 'folder', 'file')} cannot be reached any more. Connect the disk or share again, then run the command again.`,
  'import/not-found': (fact) => `${fact('The file', 'file')} does not exist.`,
  'import/not-readable': (fact) => `${fact('The file', 'file')} cannot be read.`,
  'import/empty': (fact) => `${fact('The file', 'file')} holds no text.`,
  'import/not-text': (fact) => `${fact('The file', 'file')} is called a text but is a binary file.`,
  'import/too-large': (fact, { what }) =>
    `${fact('The file', 'file')} is too large: it has ${fact('too many', 'bytes', 'count')} ${nameMeasure(what)}, and ${fact('fewer', 'limit')} are allowed.`,
  'import/too-long': (fact) =>
    `${fact('The file', 'file')} could not be read within ${fact('the', 'seconds')} seconds that one file is given. Save it anew with another program, or split it.`,
  'import/too-many-pages': (fact) =>
    `${fact('The file', 'file')} has ${fact('too many', 'count')} pages, and ${fact('fewer', 'limit')} are allowed. Split it by issue.`,
  'import/too-many-entries': (fact) =>
    `${fact('The file', 'file')} holds ${fact('too many', 'count')} files, and ${fact('fewer', 'limit')} are allowed. Unpack it, and import the folders.`,
  'import/too-deep': (fact) =>
    `${fact('The file', 'file')} lies too deep: archives within archives are followed ${fact('a few', 'limit')} levels down. Unpack them, and import the folder.`,
  'import/expands-too-far': (fact) =>
    `${fact('The file', 'file')} would be ${fact('far too many', 'bytes')} bytes when unpacked, which no bulletin is. It was not unpacked.`,
  'import/unsafe-path': (fact) =>
    `${fact('The file', 'file')} has a path that leads out of its archive, as only malicious archives have. It was not read.`,
  'import/interrupted': (fact) =>
    `The program ended twice while it read ${fact('the file', 'file')}; it is not tried again by itself. Everything else is safe.`,
  'import/damaged': (fact) =>
    `${fact('The file', 'file')} is damaged or incomplete and cannot be read. Get a whole copy of it.`,
  'import/password-needed': (fact) =>
    `${fact('The file', 'file')} is locked with a password. A PDF opens with the password that --ask-password asks for; of others save a copy without one, and import that.`,
  'import/wrong-password': (fact) =>
    `The password does not open ${fact('the file', 'file')}. Capital letters and spaces count.`,
  'import/no-text-layer': (fact) => `${fact('The file', 'file')} has pages that print nothing at all.`,
  'import/unknown-format': (fact) =>
    `${fact('The file', 'file')} is of a format that cannot be imported yet.`,
  'import/nothing-imported': 'None of the files could be imported. The report says why for each.',
  'search/superseded': 'The search was given up because a newer one was asked. Run the command again.',
  'search/bad-query': (_, { position, reason }) => badQuerySentence(position, reason),
  'search/name-taken': (fact) =>
    `Another saved search is already called ${fact('so', 'name')}. Nothing was changed.`,
  'item/not-found': (_, context) => `There is no ${nameItem(context)} in this archive.`,
  'correction/original-missing': (fact) =>
    `The original ${fact('of the issue', 'file')} is missing or was changed, so the issue cannot be read again. Import the same file again, or restore a backup.`,
  'correction/nothing-left': (fact) =>
    `With these corrections no document would be left of ${fact('the issue', 'issue')}. Its reading is as it was.`,
  'annotation/bad-range': 'The passage lies outside the text of the document.',
  'annotation/bad-file': (fact) => `${fact('The file', 'file')} is not a W3C Web Annotation file.`,
  'authority/name-taken': (fact) =>
    `The name ${fact('given', 'name')} already belongs to ${fact('another body', 'body')}. Nothing was changed.`,
  'excerpt/nothing-chosen': 'Nothing was chosen. Give --annotations or --documents with ids.',
  'excerpt/unknown-format':
    'An excerpt can be written as .html or .md here; the application also prints PDF.',
  'keeping/not-a-backup': (fact) => `${fact('The file', 'file')} is not a backup of an archive.`,
  'keeping/backup-damaged': (fact) =>
    `The backup ${fact('file', 'file')} is damaged (${fact('it did not pass its check', 'reason')}). Nothing was restored; try another one.`,
  'keeping/target-not-empty': (fact) =>
    `${fact('The folder', 'folder')} is not empty. Choose an empty or new folder.`,
  'keeping/damage-found':
    'Something kept is damaged, changed or lost; the report names it. Nothing was deleted: keep the earlier backups, and bring back from them what is lost.',
  'facsimile/none': (fact) => `${fact('The original', 'file')} has no pages that can be drawn.`,
  'facsimile/not-drawn': (fact) => `A page of ${fact('the original', 'file')} cannot be drawn.`,
  'recognition/failed': (fact) =>
    `The text of page ${fact('unknown', 'page')} of ${fact('the original', 'file')} could not be recognised. Look whether it stands upright, then have it recognised again.`,
  'file/cannot-write': (fact) => `${fact('The file', 'file')} cannot be written.`,
  'index/rebuilding': 'The index is being rebuilt. Search again in a moment.',
  'print/failed': 'No printer was found, or it refused to print.',
  'job/cancelled': 'Stopped. What was finished before is kept whole.',
  'job/not-found': 'This job ended long ago.',
  'ipc/invalid-request': (fact) =>
    `The value given for ${fact('this command', 'field')} is not valid, or too long.`,
  'ipc/not-granted': 'This place was not chosen by the person. Nothing was read or changed.',
  'ipc/invalid-answer': 'The program gave itself an answer that is not allowed. Nothing was changed.',
  'process/restarting': 'The archive process stopped and is being started again. Try again in a moment.',
  'process/stopped':
    'The archive process stopped several times in a row and was not started again. Start the program again.',
  'process/wrong-runtime': 'This Node is too old. Start the program as npx gazette in its folder.',
  'internal/bug': (fact) =>
    `Something unexpected went wrong (reference ${fact('unknown', 'ref')}). What was stored before is intact.`,
};

/** The sentence a person reads for a failure. */
export function failureMessage({ code, context, ref }: Failure): string {
  const facts: ErrorContext = { ...context, ref };
  const fact: Fact = (otherwise, ...names) => {
    const known = names.map((name) => facts[name]).find(isSaid);
    return known === undefined ? otherwise : String(known);
  };
  const sentence = MESSAGES[code];
  return typeof sentence === 'string' ? sentence : sentence(fact, facts);
}

/** What was counted, in words. */
const MEASURES: Readonly<Record<string, string>> = {
  pixels: 'pixels',
  characters: 'characters',
  'page-characters': 'characters on one page',
  memory: 'bytes to be held in memory',
};

function nameMeasure(what: ErrorContext[string] | undefined): string {
  return MEASURES[typeof what === 'string' ? what : ''] ?? 'bytes';
}

function isSaid(value: ErrorContext[string] | undefined): boolean {
  return value !== undefined && value !== null && value !== '';
}

/** `document 12` from either way of naming it. */
function nameItem({ what, id, documentId }: ErrorContext): string {
  const name = isSaid(what) ? String(what) : isSaid(documentId) ? 'document' : 'such item';
  const number = [id, documentId].find(isSaid);
  return number === undefined ? name : `${name} ${number}`;
}
