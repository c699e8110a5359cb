import { join } from 'node:path';

/** Where things stand inside an archive folder. Relative to it only: the folder can be moved and copied. */
export function archiveLayout(folder: string) {
  return {
    folder,
    database: join(folder, 'archive.sqlite'),
    index: join(folder, 'index.sqlite'),
    originals: join(folder, 'originals'),
    backups: join(folder, 'backups'),
    readme: join(folder, 'README.txt'),
  };
}

export type ArchiveLayout = ReturnType<typeof archiveLayout>;

/** What a person reads who finds the folder in thirty years and has not got the program. */
export const ARCHIVE_README = `公报馆 档案库
================
本文件夹是一个政府公报档案库，由“公报馆”（Gazette Hall）程序保存。没有该程序也可以读出全部内容：

  originals/       导入的每一份原始文件，一字节未改。文件名是该文件的 SHA-256 校验值，按前四位分目录。
  archive.sqlite   SQLite 3 数据库（公共领域格式，任何 SQLite 工具均可打开）：
                   issue 期、document 文件、document_text 正文、annotation 批注、original 原件、journal 日志。
  index.sqlite     全文索引。可以删除，程序会重建。
  backups/         数据库的备份副本。

请不要改动 originals/ 和 archive.sqlite。复制或移动时请复制整个文件夹，并先关闭程序。

Gazette Hall archive
====================
This folder is an archive of government bulletins, kept by the program Gazette Hall. It can be read without it:

  originals/       every imported file, byte for byte. A file is named by its SHA-256, in folders of its first four digits.
  archive.sqlite   a SQLite 3 database (a public format): tables issue, document, document_text, annotation, original, journal.
  index.sqlite     the full-text index. May be deleted; the program builds it again.
  backups/         copies of the database.

Do not change originals/ or archive.sqlite. To copy or move the archive, close the program and take the whole folder.
`;
