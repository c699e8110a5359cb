import { generateBulletins, SAMPLE_OPTIONS } from './generate-bulletins.ts';

const README = `公报馆 · 示例公报

本文件夹中的公报由程序生成：青川市云溪区并不存在，文中的机关、人名、地名、企业、数字和文号均为虚构，
如有雷同，纯属巧合。文件采用多种编码（UTF-8、UTF-16、GB18030、Big5）和多种版式（双栏、单栏、网页），
供初次使用时试用检索、阅读、批注和打印。生成命令：npm run samples

Gazette Hall · sample bulletins

The bulletins in this folder were made by a program: the district of Yunxi in the city of Qingchuan does not exist,
and all bodies, people, places, companies, figures and document numbers are invented. The files come in several
encodings (UTF-8, UTF-16, GB18030, Big5) and layouts (two columns, one column, web pages), for trying out search,
reading, annotation and printing. Made by: npm run samples
`;

/** Every file of the sample folder by its path there, in the same bytes each time. What is imported stands in a folder of its own. */
export function sampleFiles(): { name: string; bytes: Uint8Array }[] {
  const bulletins = Array.from(generateBulletins(SAMPLE_OPTIONS), ({ name, bytes }) => ({
    name: `bulletins/${name}`,
    bytes,
  }));
  return [{ name: 'README.txt', bytes: Buffer.from(README, 'utf8') }, ...bulletins];
}
