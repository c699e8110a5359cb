import { describe, expect, it } from 'vitest';
import { decodeText } from '#archive/importers/decode-text.ts';
import { encodeLegacy } from '#tests/support/encode-legacy.ts';

const simplified =
  '青川市云溪区人民政府关于印发优化营商环境十六条措施的通知\n各街道办事处，区政府各部门：\n现印发给你们。\n';
const traditional = '臺北市政府公報\n主旨：修正「公文程式條例」，請查照。\n說明：依據行政院函辦理。\n';

function utf16(text: string, isBigEndian: boolean, withMark: boolean): Buffer {
  const bytes = Buffer.from((withMark ? '\ufeff' : '') + text, 'utf16le');
  return isBigEndian ? bytes.swap16() : bytes;
}

describe('decodeText', () => {
  it.each([
    ['UTF-8', Buffer.from(simplified), simplified, 'utf-8'],
    ['UTF-8 with a byte order mark', Buffer.from('\ufeff' + simplified), simplified, 'utf-8'],
    ['UTF-16LE with a mark', utf16(simplified, false, true), simplified, 'utf-16le'],
    ['UTF-16BE with a mark', utf16(simplified, true, true), simplified, 'utf-16be'],
    ['UTF-16LE without a mark', utf16(simplified, false, false), simplified, 'utf-16le'],
    ['UTF-16BE without a mark', utf16(simplified, true, false), simplified, 'utf-16be'],
    ['GB18030', encodeLegacy(simplified, 'gb18030'), simplified, 'gb18030'],
    ['Big5', encodeLegacy(traditional, 'big5'), traditional, 'big5'],
    ['ASCII', Buffer.from('No. 7, 2024\n'), 'No. 7, 2024\n', 'utf-8'],
  ])('reads %s', (_, bytes, text, encoding) => {
    expect(decodeText(bytes)).toEqual({ text, encoding, warnings: [] });
  });

  it('turns every kind of line end into a line feed', () => {
    expect(decodeText(Buffer.from('一\r\n二\r三\n')).text).toBe('一\n二\n三\n');
  });

  it('removes NUL characters and says so', () => {
    expect(decodeText(Buffer.from('云溪\0区'))).toEqual({
      text: '云溪区',
      encoding: 'utf-8',
      warnings: ['nul-characters-removed'],
    });
  });

  it('reads a file spliced from GB18030 and UTF-8 line by line and says so', () => {
    const bytes = Buffer.concat([encodeLegacy(simplified, 'gb18030'), Buffer.from(simplified)]);
    expect(decodeText(bytes)).toEqual({
      text: simplified + simplified,
      encoding: 'gb18030',
      warnings: ['mixed-encodings'],
    });
  });

  it('keeps a UTF-8 text with a stray byte as UTF-8 and says that a place was not decodable', () => {
    const bytes = Buffer.concat([Buffer.from(simplified), Buffer.from([0x80]), Buffer.from(simplified)]);
    const decoded = decodeText(bytes);
    expect({ ...decoded, text: decoded.text.replace('\ufffd', '') }).toEqual({
      text: simplified + simplified,
      encoding: 'utf-8',
      warnings: ['undecodable-bytes-replaced'],
    });
  });
});
