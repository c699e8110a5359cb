import type { FileAdditions, FileProperty } from '#core/model/facsimile.ts';
import type { Pdfium } from '../importers/pdf/pdfium.ts';
import { readText } from '../importers/pdf/read-text.ts';
import { tellProperties } from './file-properties.ts';

/** More signatures and attachments are listed of no file. */
const MOST = 200;

/** The entries of the information dictionary (PDF 32000-1, 14.3.3); one that PDF does not have is null. */
const INFORMATION: Readonly<Record<FileProperty, string | null>> = {
  title: 'Title',
  author: 'Author',
  subject: 'Subject',
  abstract: null,
  keywords: 'Keywords',
  creator: 'Creator',
  producer: 'Producer',
  created: 'CreationDate',
  modified: 'ModDate',
};

/** What an open PDF tells of itself, its signatures and the files attached to it (fpdf_doc.h, fpdf_signature.h, fpdf_attachment.h). */
export function readAdditions(pdfium: Pdfium, document: number): FileAdditions {
  const signatures = Array.from({ length: countOf(pdfium.FPDF_GetSignatureCount(document)) }, (_, index) => {
    const signature = pdfium.FPDF_GetSignatureObject(document, index);
    const time = readText(pdfium, 'latin1', (buffer, size) =>
      pdfium.FPDFSignatureObj_GetTime(signature, buffer, size),
    );
    return { kind: 'signature' as const, name: null, signedAt: toDateTime(time), pages: [] };
  });
  const attachments = Array.from(
    { length: countOf(pdfium.FPDFDoc_GetAttachmentCount(document)) },
    (_, index) => {
      const attachment = pdfium.FPDFDoc_GetAttachment(document, index);
      return {
        name: readText(pdfium, 'utf-16le', (buffer, size) =>
          pdfium.FPDFAttachment_GetName(attachment, buffer, size),
        ),
      };
    },
  );
  return { properties: readProperties(pdfium, document), tags: [], signatures, attachments };
}

function readProperties(pdfium: Pdfium, document: number): FileAdditions['properties'] {
  return tellProperties((name) => {
    const entry = INFORMATION[name];
    const told = entry === null ? '' : readEntry(pdfium, document, entry);
    return name === 'created' || name === 'modified' ? (toDateTime(told) ?? told) : told;
  });
}

function readEntry(pdfium: Pdfium, document: number, entry: string): string {
  const bytes = Buffer.from(`${entry}\0`, 'latin1');
  const address = pdfium.pdfium.wasmExports.malloc(bytes.length);
  if (address === 0) return '';
  try {
    pdfium.pdfium.HEAPU8.set(bytes, address);
    return readText(pdfium, 'utf-16le', (buffer, size) =>
      pdfium.FPDF_GetMetaText(document, address, buffer, size),
    );
  } finally {
    pdfium.pdfium.wasmExports.free(address);
  }
}

function countOf(count: number): number {
  return Math.min(MOST, Math.max(0, count));
}

/** D:20240306091500+08'00' as 2024-03-06 09:15:00; null for what is no time. */
function toDateTime(time: string): string | null {
  const parts = /^(?:D:)?(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})?/u.exec(time);
  if (parts === null) return null;
  const [, year, month, day, hour, minute, second = '00'] = parts;
  return `${year ?? ''}-${month ?? ''}-${day ?? ''} ${hour ?? ''}:${minute ?? ''}:${second}`;
}
