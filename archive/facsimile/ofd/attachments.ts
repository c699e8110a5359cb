import type { FileAdditions } from '#core/model/facsimile.ts';
import { readPart, type OfdPart } from '../../importers/ofd/open-ofd.ts';
import { childrenOf } from '../../importers/zip/read-xml.ts';
import type { ZipPackage } from '../../importers/zip/read-zip.ts';

/** The files that a document carries (GB/T 33190-2016, 20), those that are to be seen. */
export async function readAttachments(
  zip: ZipPackage,
  { path, element }: OfdPart,
): Promise<FileAdditions['attachments']> {
  const attachments: FileAdditions['attachments'] = [];
  for (const { text } of childrenOf(element, 'Attachments')) {
    const list = await readPart(zip, path, text);
    for (const { attributes } of childrenOf(list?.element, 'Attachment')) {
      if (attributes['Visible'] === 'false') continue;
      const [name, format] = [attributes['Name'] ?? '', attributes['Format'] ?? ''];
      attachments.push({ name: format === '' || name.endsWith(`.${format}`) ? name : `${name}.${format}` });
    }
  }
  return attachments;
}
