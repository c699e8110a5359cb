/** File systems allow 255 bytes a name; a Han character takes three in UTF-8. */
const MAX_NAME_BYTES = 120;

/**
 * Name of the folder of an archive's backups inside the folder a person chose: one for each archive, so that two never mix.
 * No character a file system refuses, and no name too long for one.
 */
export function backupFolderName(archiveName: string, archiveId: string): string {
  const safe = archiveName.replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim();
  return `${cutToBytes(safe, MAX_NAME_BYTES).trim()} ${archiveId.slice(0, 8)}`;
}

/** The longest beginning of `text` that has at most `limit` bytes, never half a character. */
function cutToBytes(text: string, limit: number): string {
  let end = 0;
  let bytes = 0;
  for (const character of text) {
    bytes += Buffer.byteLength(character);
    if (bytes > limit) break;
    end += character.length;
  }
  return text.slice(0, end);
}
