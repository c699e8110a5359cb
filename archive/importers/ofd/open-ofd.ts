import { AppError } from '#core/errors/app-error.ts';
import { resolvePackagePath } from '../zip/package-path.ts';
import { childOf, childrenOf, readXml, type XmlElement } from '../zip/read-xml.ts';
import { readZip, type ZipPackage } from '../zip/read-zip.ts';

const ENTRY = 'OFD.xml';

/** An XML part of a package, and its path: what it names lies from there. */
export type OfdPart = { path: string; element: XmlElement };

/** A document of an OFD file: its DocBody in OFD.xml, and its Document.xml. */
export type OfdDocument = { body: XmlElement; root: OfdPart };

/** An OFD file in memory (GB/T 33190-2016, 7). Documents whose root is missing are left out. */
export type OfdPackage = { zip: ZipPackage; documents: readonly OfdDocument[] };

/** @throws AppError `import/damaged`, `import/password-needed`, `import/too-large` */
export async function openOfd(bytes: Uint8Array, file: string): Promise<OfdPackage> {
  const zip = await readZip(bytes, file);
  const entry = await readPart(zip, ENTRY, ENTRY);
  if (entry === null)
    throw new AppError(isEncrypted(zip) ? 'import/password-needed' : 'import/damaged', { file });
  const documents: OfdDocument[] = [];
  for (const body of childrenOf(entry.element, 'DocBody')) {
    const root = await readPart(zip, ENTRY, childOf(body, 'DocRoot')?.text);
    if (root !== null) documents.push({ body, root });
  }
  return { zip, documents };
}

/** The XML of a location that a part names; null where it names none, nothing lies there, or it is no XML. */
export async function readPart(
  zip: ZipPackage,
  from: string,
  location: string | undefined,
): Promise<OfdPart | null> {
  const found = await readLocation(zip, from, location);
  const element = found && readXml(found.bytes);
  return element && { path: found.path, element };
}

/** The bytes of a location that a part names. Some programs write paths from the root without their slash. */
export async function readLocation(
  zip: ZipPackage,
  from: string,
  location: string | undefined,
): Promise<{ path: string; bytes: Uint8Array } | null> {
  if (location === undefined || location.trim() === '') return null;
  for (const base of new Set([from, ENTRY])) {
    const path = resolvePackagePath(base, location);
    const bytes = await zip.read(path);
    if (bytes !== null) return { path, bytes };
  }
  return null;
}

function isEncrypted(zip: ZipPackage): boolean {
  return zip.names.some((name) => /(?:^|\/)encryptions?\.xml$/i.test(name));
}
