import { deflateSync } from 'node:zlib';
import type { Hostile } from './hostile.ts';

const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** An OLE file whose chains of sectors lead back to where they began. */
function oleInCircles(): Uint8Array {
  const bytes = Buffer.alloc(512 * 4);
  Buffer.from(OLE).copy(bytes);
  bytes.writeUInt16LE(0x3e, 24);
  bytes.writeUInt16LE(3, 26);
  bytes.writeUInt16LE(0xfffe, 28);
  bytes.writeUInt16LE(9, 30);
  bytes.writeUInt16LE(6, 32);
  bytes.writeUInt32LE(1, 44);
  bytes.writeUInt32LE(1, 48);
  bytes.writeUInt32LE(4096, 56);
  bytes.fill(0xff, 76, 512);
  bytes.writeUInt32LE(0, 76);
  for (let at = 512; at < 1024; at += 4) bytes.writeUInt32LE(1, at);
  return bytes;
}

/** A picture that says it is as large as a field, in a few bytes. */
function hugePicture(side: number): Uint8Array {
  const chunk = (type: string, content: Buffer): Buffer => {
    const head = Buffer.alloc(8);
    head.writeUInt32BE(content.length, 0);
    head.write(type, 4, 'latin1');
    return Buffer.concat([head, content, Buffer.alloc(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(side, 0);
  header.writeUInt32BE(side, 4);
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.alloc(1 << 20))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** A TIFF file whose list of pages goes round. */
function tiffInCircles(): Uint8Array {
  const bytes = Buffer.alloc(64);
  bytes.write('II*\0', 'latin1');
  bytes.writeUInt32LE(8, 4);
  bytes.writeUInt16LE(1, 8);
  bytes.writeUInt32LE(8, 22);
  return bytes;
}

const text = (content: string): Uint8Array => Buffer.from(content, 'utf8');
const mime = (content: string): Uint8Array =>
  text(`MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n${content}`);

/** Texts, pages, old office files and pictures that are broken, made to harm, or called what they are not. */
export const HOSTILE_TEXTS: readonly Hostile[] = [
  { name: '乱码', extension: 'txt', make: (random) => random.bytes(60_000) },
  { name: '空字符', extension: 'txt', make: (random) => Buffer.alloc(random.int(100, 90_000)) },
  { name: '无尽的一行', extension: 'txt', make: () => text('一'.repeat(4_000_000)), most: 1 },
  { name: '无数的短行', extension: 'txt', make: () => text('一\n'.repeat(2_000_000)), most: 1 },
  { name: '其实是图', extension: 'txt', make: () => hugePicture(9) },
  { name: '其实是网页', extension: 'pdf', make: () => text('<html><body>公报</body></html>') },
  {
    name: '其实是程序',
    extension: 'docx',
    make: (random) => Buffer.concat([text('MZ\x90'), random.bytes(4_000)]),
  },
  {
    name: '深层标签',
    extension: 'html',
    make: (random) => text(`<html>${'<div>'.repeat(random.int(200_000, 300_000))}底`),
  },
  { name: '乱码', extension: 'html', make: (random) => random.bytes(40_000) },
  {
    name: '属性无尽',
    extension: 'html',
    make: () => text(`<html><p ${'a'.repeat(3_000_000)}="${'b'.repeat(3_000_000)}">`),
  },
  { name: '没有分界', extension: 'mht', make: () => mime('--c\r\nContent-Type: text/html\r\n\r\n公报') },
  {
    name: '层层分部',
    extension: 'mhtml',
    make: (random) =>
      mime(
        Array.from(
          { length: random.int(2_000, 4_000) },
          (_, at) =>
            `--b${at === 0 ? '' : at}\r\nContent-Type: multipart/mixed; boundary="b${at + 1}"\r\n\r\n`,
        ).join(''),
      ),
  },
  {
    name: '引号不闭',
    extension: 'csv',
    make: (random) => text(`"${'甲,'.repeat(random.int(400_000, 500_000))}`),
  },
  { name: '乱码', extension: 'csv', make: (random) => random.bytes(30_000) },
  {
    name: '乱码',
    extension: 'doc',
    make: (random) => Buffer.concat([Buffer.from(OLE), random.bytes(20_000)]),
  },
  { name: '链成环', extension: 'doc', make: oleInCircles },
  { name: '链成环', extension: 'xls', make: oleInCircles },
  {
    name: '乱码',
    extension: 'wps',
    make: (random) => Buffer.concat([Buffer.from(OLE), random.bytes(3_000)]),
  },
  { name: '广阔无边', extension: 'png', make: (random) => hugePicture(random.int(60_000, 90_000)) },
  {
    name: '截断',
    extension: 'jpg',
    make: (random) => Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), random.bytes(900)]),
  },
  { name: '页成环', extension: 'tif', make: tiffInCircles },
  { name: '空文件', extension: 'txt', make: () => new Uint8Array() },
];
