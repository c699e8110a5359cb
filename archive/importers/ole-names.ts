/** True where a name stands among those of the streams of an OLE file ([MS-CFB], 2.6.1: UTF-16). */
export function holdsName(bytes: Uint8Array, name: string): boolean {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(Buffer.from(name, 'utf16le'));
}
