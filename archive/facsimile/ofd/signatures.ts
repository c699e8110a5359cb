import { readLocation, readPart, type OfdDocument } from '../../importers/ofd/open-ofd.ts';
import { childOf, childrenOf, type XmlElement } from '../../importers/zip/read-xml.ts';
import type { ZipPackage } from '../../importers/zip/read-zip.ts';
import { readSeal, type Seal } from './read-seal.ts';

/** A signature of a document (GB/T 33190-2016, 18) as it stands there; whether it holds is another question. */
export type OfdSignature = {
  signedAt: string | null;
  /** The program that signed. */
  provider: string | null;
  seal: Seal;
  /** Where its seal is printed: elements with `PageRef`, `Boundary` and `Clip`. */
  stamps: readonly XmlElement[];
};

/** The signatures of a document in their order. */
export async function readSignatures(zip: ZipPackage, { body, root }: OfdDocument): Promise<OfdSignature[]> {
  const signatures: OfdSignature[] = [];
  for (const { text } of childrenOf(body, 'Signatures')) {
    const list = (await readPart(zip, 'OFD.xml', text)) ?? (await readPart(zip, root.path, text));
    for (const { attributes } of childrenOf(list?.element, 'Signature')) {
      const part = list && (await readPart(zip, list.path, attributes['BaseLoc']));
      const signed = childOf(part?.element, 'SignedInfo');
      if (!part || signed === null) continue;
      const seal = await sealOf(zip, part.path, [
        childOf(childOf(signed, 'Seal'), 'BaseLoc')?.text,
        childOf(part.element, 'SignedValue')?.text,
      ]);
      signatures.push({
        signedAt: childOf(signed, 'SignatureDateTime')?.text.trim() ?? null,
        provider: providerOf(childOf(signed, 'Provider')),
        seal,
        stamps: childrenOf(signed, 'StampAnnot'),
      });
    }
  }
  return signatures;
}

/** GB/T 33190-2016 has the name as an attribute; some programs write an element. */
function providerOf(provider: XmlElement | null): string | null {
  return provider?.attributes['ProviderName'] ?? childOf(provider, 'ProviderName')?.text.trim() ?? null;
}

/** What the first file says that has a picture: the seal itself, else the signature that carries it. */
async function sealOf(
  zip: ZipPackage,
  from: string,
  locations: readonly (string | undefined)[],
): Promise<Seal> {
  let seal: Seal = { name: null, picture: null };
  for (const location of locations) {
    const found = await readLocation(zip, from, location);
    if (found === null) continue;
    const read = readSeal(found.bytes);
    seal = { name: seal.name ?? read.name, picture: seal.picture ?? read.picture };
    if (seal.picture !== null) break;
  }
  return seal;
}
