import type { ErrorCode } from '#core/errors/error-codes.ts';
import type { ErrorMessage } from './errors-zh-cn.ts';

export const errorsEn = {
  'archive/not-open': {
    what: 'No archive is open.',
    safe: 'Nothing was changed.',
    next: 'Open an archive or make a new one first.',
  },
  'print/failed': {
    what: 'No printer was found, or printing did not succeed.',
    safe: 'The dossier is intact.',
    next: 'Check that a printer is connected and print again, or save a PDF first.',
  },
  'archive/unreachable': {
    what: 'The disk with the archive cannot be read or written; it may have been removed.',
    safe: 'The program has changed nothing that was saved.',
    next: 'Connect the disk or network place again, then reopen the archive.',
  },
  'import/nothing-imported': {
    what: 'None of the files could be imported.',
    safe: 'The archive was not changed.',
    next: 'See the reason for each file, then try again.',
  },
  'keeping/damage-found': {
    what: 'Something kept was changed or lost.',
    safe: 'The program itself has changed nothing.',
    next: 'See the details, and restore the damaged part from a backup.',
  },
  'archive/not-an-archive': {
    what: 'This folder is not an archive.',
    safe: 'Nothing in the folder was changed.',
    next: 'Choose a folder that holds archive.sqlite, or make a new archive.',
  },
  'archive/already-exists': {
    what: 'This folder already holds an archive or other files.',
    safe: 'They were not changed.',
    next: 'Choose an empty folder, or open the archive that is there.',
  },
  'archive/locked': {
    what: 'Another program or computer is using this archive.',
    safe: 'The archive is intact, and so is their work.',
    next: 'Open it again once they have closed it.',
  },
  'archive/read-only': {
    what: 'This archive can only be read at the moment.',
    safe: 'Its contents are intact.',
    next: 'To make changes, copy the archive to a place you can write to.',
  },
  'archive/from-the-future': {
    what: 'This archive was made by a newer Gazette Hall.',
    safe: 'It was not changed.',
    next: 'Open it with the newer version.',
  },
  'archive/damaged': {
    what: 'The database of this archive is damaged and cannot be read reliably.',
    safe: 'Originals and backups were not touched; nothing was deleted.',
    next: 'Go to Keeping and restore the latest backup into a new folder.',
  },
  'archive/folder-missing': {
    what: 'The folder of the archive cannot be found.',
    safe: 'Nothing was changed.',
    next: 'Check that the USB disk or share is connected, then open it again.',
  },
  'archive/no-permission': {
    what: 'You have no permission to use this folder.',
    safe: 'Nothing was changed.',
    next: 'Ask the administrator for access, or choose another folder.',
  },
  'archive/disk-full': {
    what: 'The disk is full, so this was not completed.',
    safe: 'Issues and annotations kept before are intact; nothing is half stored.',
    next: 'Free some space and try again.',
  },
  'import/not-found': {
    what: 'The file to import cannot be found.',
    safe: 'The archive is unchanged.',
    next: 'Check that it was not moved or renamed, then import again.',
  },
  'import/not-readable': {
    what: 'The file cannot be read.',
    safe: 'The archive is unchanged.',
    next: 'Check its permissions, or close the program that is using it.',
  },
  'import/empty': {
    what: 'The file is empty.',
    safe: 'The archive is unchanged.',
    next: 'Find the complete file and import that.',
  },
  'import/not-text': {
    what: 'The file does not contain text.',
    safe: 'The archive is unchanged.',
    next: 'Check its extension, or use a text version of the bulletin.',
  },
  'import/too-large': {
    what: 'The file is larger than any issue of a bulletin should be.',
    safe: 'The archive is unchanged.',
    next: 'Split it by issue and import the parts.',
  },
  'import/unknown-format': {
    what: 'This file format is not known.',
    safe: 'The archive is unchanged.',
    next: 'Use bulletins as PDF, OFD, Word, WPS, Excel, CSV, saved web pages, plain text or pictures (PNG, JPEG, TIFF).',
  },
  'import/too-long': {
    what: 'The file is so intricate that it was not read in the time that one file is given.',
    safe: 'The archive is unchanged, and other files are imported as usual.',
    next: 'Save it anew with another program, or split it, then import again.',
  },
  'import/too-many-pages': {
    what: 'The file has more pages than any issue of a bulletin should have.',
    safe: 'The archive is unchanged, and other files are imported as usual.',
    next: 'Split it by issue and import the parts.',
  },
  'import/too-many-entries': {
    what: 'The ZIP archive holds too many files.',
    safe: 'The archive is unchanged, and other files are imported as usual.',
    next: 'Unpack it, and import the folder.',
  },
  'import/too-deep': {
    what: 'Archives lie within archives too deep to be followed.',
    safe: 'The archive is unchanged, and other files are imported as usual.',
    next: 'Unpack them, and import the folder.',
  },
  'import/expands-too-far': {
    what: 'The file would be absurdly large when unpacked, so it was not unpacked.',
    safe: 'The archive is unchanged, and other files are imported as usual.',
    next: 'Find out where it comes from; if it is a bulletin, unpack it first.',
  },
  'import/unsafe-path': {
    what: 'The path of this file leads out of its ZIP archive, as only malicious archives have it. It was not read.',
    safe: 'The archive is unchanged, and other files are imported as usual.',
    next: 'Find out where the archive comes from.',
  },
  'import/interrupted': {
    what: 'The program ended twice while it read this file, so it is not tried again by itself.',
    safe: 'What came in before is intact, and other files are imported as usual.',
    next: 'Try it once more alone; if that fails, save it anew with another program.',
  },
  'import/damaged': {
    what: 'The file is damaged or incomplete and cannot be read.',
    safe: 'The archive is unchanged.',
    next: 'Find the complete file and import that.',
  },
  'import/password-needed': {
    what: 'The file is locked with a password.',
    safe: 'The archive is unchanged.',
    next: 'A PDF can be opened with its password; of other formats save a copy without one and import that.',
  },
  'import/wrong-password': {
    what: 'The password is wrong; the file was not opened.',
    safe: 'The archive is unchanged.',
    next: 'Mind capital letters and spaces, and try again.',
  },
  'import/no-text-layer': {
    what: 'The pages of the file print nothing at all.',
    safe: 'The archive is unchanged.',
    next: 'See whether the file was saved whole, and import another copy.',
  },
  'search/bad-query': {
    what: 'The query is not complete, so nothing was searched.',
    safe: 'The archive is unchanged.',
    next: 'Mend the marked place and press Enter.',
  },
  'search/name-taken': {
    what: 'Another saved search already bears this name.',
    safe: 'Nothing was changed.',
    next: 'Choose another name, or change or remove the other search first.',
  },
  'search/superseded': {
    what: 'A newer search took the place of this one.',
    safe: 'The archive is unchanged.',
    next: 'Look at the newer results.',
  },
  'authority/name-taken': {
    what: 'This name already belongs to another body.',
    safe: 'Nothing was changed.',
    next: 'Take the name off that body first, or give both of them dates that do not overlap.',
  },
  'item/not-found': {
    what: 'What you asked for is no longer in the archive.',
    safe: 'Everything else is unchanged.',
    next: 'Go back to the list and open it again.',
  },
  'annotation/bad-range': {
    what: 'The passage lies outside the text, so the annotation was not saved.',
    safe: 'Existing annotations are unchanged.',
    next: 'Select the text again.',
  },
  'annotation/bad-file': {
    what: 'This is not an annotation file we can read.',
    safe: 'Existing annotations are unchanged.',
    next: 'Choose a JSON-LD file exported by Gazette Hall.',
  },
  'excerpt/nothing-chosen': {
    what: 'The dossier is empty.',
    safe: 'Nothing was changed.',
    next: 'Select text while reading and add it to the dossier first.',
  },
  'excerpt/unknown-format': {
    what: 'This excerpt format is not supported.',
    safe: 'The dossier is unchanged.',
    next: 'Save it as PDF, HTML or Markdown.',
  },
  'keeping/not-a-backup': {
    what: 'The chosen file is not a backup of an archive.',
    safe: 'Nothing was changed.',
    next: 'Choose a backup file written by Gazette Hall.',
  },
  'keeping/backup-damaged': {
    what: 'The backup is damaged and did not pass its check.',
    safe: 'The present archive was not changed.',
    next: 'Use another, earlier backup.',
  },
  'keeping/target-not-empty': {
    what: 'The target folder is not empty.',
    safe: 'The files there were not changed.',
    next: 'Choose an empty folder.',
  },
  'facsimile/none': {
    what: 'The original of this issue has no pages that can be shown.',
    safe: 'Its text can be read as usual.',
    next: 'Pages of PDF files can be shown; of other formats look at the text.',
  },
  'facsimile/not-drawn': {
    what: 'This page cannot be drawn: the file is damaged, or the page too much.',
    safe: 'Text and original are as they were.',
    next: 'Look at the text, or open the original with another program.',
  },
  'recognition/failed': {
    what: 'The text of this page could not be recognised: the page is too much, or its picture damaged.',
    safe: 'The original and the pages that were recognised are as they were.',
    next: 'Look whether the page stands upright, then have it recognised again.',
  },
  'file/cannot-write': {
    what: 'The file cannot be written.',
    safe: 'The archive is unchanged.',
    next: 'Check that the place is writable and the disk is not full, or choose another place.',
  },
  'index/rebuilding': {
    what: 'The index is being rebuilt; searching must wait.',
    safe: 'Documents and annotations are intact, and reading goes on.',
    next: 'Search again when the rebuild is done.',
  },
  'job/cancelled': {
    what: 'The job was cancelled.',
    safe: 'What was done before is kept whole.',
    next: 'Start it again when you need it.',
  },
  'job/not-found': {
    what: 'This job cannot be found; it may have ended long ago.',
    safe: 'Nothing was changed.',
    next: 'Start it again if you need it.',
  },
  'ipc/invalid-request': {
    what: 'The window asked for something that is not allowed, and was refused.',
    safe: 'Nothing was changed.',
    next: 'Try again; if it happens again, pass the code below to your maintainer.',
  },
  'ipc/not-granted': {
    what: 'You did not choose this place yourself, so it was refused.',
    safe: 'No file was read or changed.',
    next: 'Choose the file or folder again in the dialog.',
  },
  'correction/original-missing': {
    what: 'The original of this issue is missing or was changed, so it cannot be read again.',
    safe: 'The present reading, annotations and corrections are as they were.',
    next: 'Import the same file again to bring the original back, or restore a backup; then correct.',
  },
  'correction/nothing-left': {
    what: 'With these corrections no document would be left of this issue.',
    safe: 'The present reading is as it was; the corrections were not saved.',
    next: 'Keep the text of at least one document.',
  },
  'ipc/invalid-answer': {
    what: 'The program gave itself an answer that is not allowed.',
    safe: 'What was stored is intact.',
    next: 'Try again; if it happens again, pass the code below to your maintainer.',
  },
  'process/restarting': {
    what: 'The archive process stopped unexpectedly and is being started again.',
    safe: 'Saved issues, annotations and the dossier are intact.',
    next: 'Wait a moment, then repeat the last step.',
  },
  'process/stopped': {
    what: 'The archive process stopped several times and is not being restarted by itself.',
    safe: 'Issues, annotations and dossiers saved before are intact.',
    next: 'Start it again; if it still stops, give the log file to the maintainers.',
  },
  'process/wrong-runtime': {
    what: 'The runtime on this computer is too old to start the archive process.',
    safe: 'The archive was not touched.',
    next: 'Install the complete Gazette Hall package.',
  },
  'internal/bug': {
    what: 'Something went wrong in the program.',
    safe: 'What was saved is intact.',
    next: 'Try again; if it happens again, pass the reference below to your maintainer.',
  },
} as const satisfies Record<ErrorCode, ErrorMessage>;
