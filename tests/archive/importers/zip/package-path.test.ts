import { expect, it } from 'vitest';
import { resolvePackagePath } from '#archive/importers/zip/package-path.ts';

it.each([
  [
    'from the folder of the part',
    'Doc_0/Document.xml',
    'Pages/Page_0/Content.xml',
    'Doc_0/Pages/Page_0/Content.xml',
  ],
  ['from the root', 'Doc_0/Document.xml', '/Doc_0/Tpls/Tpl_0.xml', 'Doc_0/Tpls/Tpl_0.xml'],
  ['with backslashes', 'OFD.xml', 'Doc_0\\Document.xml', 'Doc_0/Document.xml'],
  ['upwards', 'Doc_0/Pages/Content.xml', '../Res/./a.png', 'Doc_0/Res/a.png'],
  ['never out of the package', 'OFD.xml', '../../../etc/passwd', 'etc/passwd'],
  ['with white space around', 'OFD.xml', '\n Doc_0/Document.xml ', 'Doc_0/Document.xml'],
  ['in Chinese', 'Doc_0/Document.xml', 'Res/中文目录/文件.xml', 'Doc_0/Res/中文目录/文件.xml'],
])('resolves a location %s', (_, from, location, path) => {
  expect(resolvePackagePath(from, location)).toBe(path);
});
