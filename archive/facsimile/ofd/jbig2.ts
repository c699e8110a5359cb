/** Sizes of the parts of a JBIG2 file (ITU-T T.88, Annex D.4 and 7.2). */
const SIGNATURE_BYTES = 8;
const COUNT_BYTES = 4;
const RANDOM_ACCESS = 0;
const PAGE_INFORMATION = 48;
const END_OF_PAGE = 49;
const END_OF_FILE = 51;
const UNKNOWN = 0xffffffff;

/**
 * The segments of the one page of a JBIG2 file as PDF keeps them, without what frames a file, and the size of the page.
 * @throws RangeError for files whose segments stand apart from their headers, and for broken ones
 */
export function splitJbig2(bytes: Uint8Array): { width: number; height: number; segments: Uint8Array } {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const flags = view.getUint8(SIGNATURE_BYTES);
  if ((flags & 1) === RANDOM_ACCESS) throw new RangeError('segments apart from their headers');
  let at = SIGNATURE_BYTES + 1 + ((flags & 2) === 0 ? COUNT_BYTES : 0);
  const kept: Uint8Array[] = [];
  let size: { width: number; height: number } | null = null;
  while (at < bytes.length) {
    const { type, headerBytes, dataBytes } = readHeader(view, at);
    if (type === END_OF_FILE) break;
    const data = at + headerBytes;
    if (type === PAGE_INFORMATION) size = { width: view.getUint32(data), height: view.getUint32(data + 4) };
    const end = dataBytes === UNKNOWN ? bytes.length : data + dataBytes;
    if (type !== END_OF_PAGE) kept.push(bytes.subarray(at, end));
    at = end;
  }
  if (size === null || size.height === UNKNOWN) throw new RangeError('no page of a known size');
  return { ...size, segments: Buffer.concat(kept) };
}

/** Number, flags, the segments that it refers to, its page, and how long its data is. */
function readHeader(view: DataView, start: number): { type: number; headerBytes: number; dataBytes: number } {
  const number = view.getUint32(start);
  const flags = view.getUint8(start + 4);
  let at = start + 5;
  const short = view.getUint8(at) >> 5;
  const referred = short === 7 ? view.getUint32(at) & 0x1fffffff : short;
  at += short === 7 ? 4 + Math.ceil((referred + 1) / 8) : 1;
  at += referred * (number <= 256 ? 1 : number <= 65536 ? 2 : 4);
  at += (flags & 0x40) === 0 ? 1 : 4;
  return { type: flags & 0x3f, headerBytes: at + 4 - start, dataBytes: view.getUint32(at) };
}
