import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { zipSync, type ZippableFile } from 'fflate';
import sharp from 'sharp';
import { bundleImporter } from '#archive/importers/bundle-importer.ts';
import { chooseImporter } from '#archive/importers/choose-importer.ts';
import { decodeSource } from '#archive/importers/decode-source.ts';
import { openBundle } from '#archive/pictures/picture-files.ts';
import { packBundle } from '#archive/pictures/pack-bundle.ts';
import { makeZip } from '#tests/support/make-zip.ts';
import { packPictures } from '#tests/support/pack-pictures.ts';
import { sheet, sheets, sheetSaidToBe } from '#tests/support/sheets.ts';

const NAME = '2004年第3期.cbz';

describe('a bundle of pages', () => {
  it('is the same bytes whenever and wherever it is made', async () => {
    const text = new TextEncoder();
    const bytes = await packPictures({ '第1页.png': text.encode('一'), '第2页.png': text.encode('二') });
    // Bundles that archives hold are known by their hash: bytes that differ from these would come in a second time.
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(
      '453aad9d5467de096f7b3fb2888047ef57f7e93226fad7d5a1e054d094d09156',
    );
  });

  it('is what the library that was used before makes of the same files', async () => {
    const files = {
      '0001.png': Buffer.alloc(70_000, 7),
      '第2页.png': Buffer.of(1, 2),
      'x.png': Buffer.alloc(1),
    };
    const stored = Object.entries(files).map(([name, bytes]): [string, ZippableFile] => [name, [bytes, {}]]);
    const options = { level: 0, mtime: new Date(1980, 0, 1), os: 0 } as const;
    expect(Buffer.from(await packPictures(files)).equals(zipSync(Object.fromEntries(stored), options))).toBe(
      true,
    );
  });

  it('is not made where a page has become another meanwhile', async () => {
    const read = () => Promise.resolve(Buffer.alloc(3));
    await expect(packBundle([{ name: '1.png', bytes: 2, read }])).rejects.toMatchObject({
      code: 'import/not-readable',
      context: { file: '1.png' },
    });
  });

  it('gives every file back as it was, in the natural order of names', async () => {
    const files = await sheets(['10.png', '9.png']);
    const pictures = await openBundle(await packPictures(files), NAME);
    expect(pictures.map(({ name }) => name)).toEqual([`${NAME} › 9.png`, `${NAME} › 10.png`]);
    expect(Buffer.from((await pictures[0]?.read()) ?? [])).toEqual(Buffer.from(files['9.png'] ?? []));
  });

  it('is read as pages that are to be recognised, those of a file of several one after the other', async () => {
    const page = await sheet(60, 80);
    const two = await sharp([page, page], { join: { animated: true } })
      .tiff()
      .toBuffer();
    const bytes = await packPictures({ '1.png': page, '2.tif': two, '3.png': page });
    expect(bundleImporter.accepts({ bytes, name: NAME })).toBe(true);
    expect(await decodeSource({ bytes, name: NAME })).toEqual({
      text: '',
      warnings: ['pages-without-text'],
      scans: [1, 2, 3, 4],
      mediaType: 'application/vnd.comicbook+zip',
      encoding: null,
      name: NAME,
    });
  });

  it('tells of gaps in its numbers', async () => {
    const bytes = await packPictures(await sheets(['0003.png', '0004.png', '0006.png']));
    expect((await decodeSource({ bytes, name: NAME })).warnings).toEqual([
      'pages-without-text',
      'pages-missing',
    ]);
  });

  it('passes over what is no picture, and what macOS puts beside one', async () => {
    const entries = [
      { name: 'ComicInfo.xml', content: '<ComicInfo/>' },
      { name: '册/1.png', content: await sheet(60, 80) },
      { name: '__MACOSX/册/._1.png', content: 'x' },
    ];
    expect((await decodeSource({ bytes: makeZip(entries), name: NAME })).scans).toEqual([1]);
  });

  it('is told from a ZIP archive of many issues by its name alone', async () => {
    const bytes = await packPictures(await sheets(['1.png']));
    expect(() => chooseImporter({ bytes, name: '2004年.zip' })).toThrow(/import\/unknown-format/);
    expect(chooseImporter({ bytes, name: '2004年.CBZ' }).format).toBe('bundle');
  });
});

describe('a bundle that cannot be taken', () => {
  it.each<[what: string, make: () => Promise<Uint8Array> | Uint8Array, expected: object]>([
    [
      'a broken picture in its midst',
      async () =>
        makeZip([
          { name: '1.png', content: await sheet(60, 80) },
          { name: '2.png', content: 'no picture' },
        ]),
      { code: 'import/damaged', context: { file: `${NAME} › 2.png` } },
    ],
    [
      'a picture that cannot be unpacked',
      () => makeZip([{ name: '1.png', content: 'x'.repeat(100), claimedBytes: 50 }]),
      { code: 'import/damaged', context: { file: `${NAME} › 1.png` } },
    ],
    [
      'a picture of more pixels than any page has',
      async () => makeZip([{ name: '1.png', content: await sheetSaidToBe(12_000, 9_000) }]),
      { code: 'import/too-large', context: { what: 'pixels', file: `${NAME} › 1.png` } },
    ],
    [
      'no picture',
      () => makeZip([{ name: 'a.txt', content: 'x' }]),
      { code: 'import/damaged', context: { file: NAME } },
    ],
    [
      'half a file',
      async () => (await packPictures({ '1.png': Buffer.alloc(500) })).subarray(0, 200),
      { code: 'import/damaged' },
    ],
    [
      'a locked picture',
      () => makeZip([{ name: '1.png', content: 'x', encrypted: true }]),
      { code: 'import/password-needed' },
    ],
    ['no ZIP file', () => Buffer.from('%PDF-1.7'), { code: 'import/not-text' }],
  ])('fails as a whole: %s', async (_, make, expected) => {
    const bytes = await make();
    await expect(decodeSource({ bytes, name: NAME })).rejects.toMatchObject(expected);
  });
});
