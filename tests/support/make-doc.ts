import { makeOle } from './make-ole.ts';

/** A file of Word 97 in memory ([MS-DOC]) with one piece of text; `\r` ends a paragraph, `\x07` a cell. */
export function makeDoc(text: string): Uint8Array {
  const characters = Buffer.from(text, 'utf16le');
  const start = 0x800;
  const main = Buffer.alloc(Math.max(4096, start + characters.length));
  main.writeUInt16LE(0xa5ec, 0);
  main.writeUInt16LE(0x00c1, 2);
  main.writeUInt16LE(0x0200, 0x0a); // the table is in 1Table
  main.writeUInt32LE(start, 0x18);
  main.writeUInt32LE(text.length, 0x4c);
  characters.copy(main, start);
  const pieces = Buffer.alloc(5 + 16);
  pieces.writeUInt8(0x02, 0);
  pieces.writeUInt32LE(16, 1);
  pieces.writeUInt32LE(0, 5);
  pieces.writeUInt32LE(text.length, 9);
  pieces.writeUInt32LE(start, 15);
  const table = Buffer.concat([pieces, Buffer.alloc(4096)]);
  main.writeUInt32LE(0, 0x01a2);
  main.writeUInt32LE(pieces.length, 0x01a6);
  return makeOle({ WordDocument: main, '1Table': table });
}
