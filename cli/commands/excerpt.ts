import { extname, resolve } from 'node:path';
import { AppError } from '#core/errors/app-error.ts';
import { operations } from '#core/contract/contract.ts';
import { EXCERPT_FORMATS, type ExcerptFormat } from '#core/model/excerpt.ts';
import { annotationIdSchema, documentIdSchema, type AnnotationId } from '#core/model/ids.ts';
import { LANGUAGES, type Language } from '#core/model/language.ts';
import { writeWhole } from '#archive/keeping/write-whole.ts';
import { Option } from 'commander';
import type { AddCommand } from '../command-line.ts';
import type { Outcome } from '../outcome.ts';
import { parseListOf, parsePositive, parseWith } from '../parse-arguments.ts';
import { withArchive } from '../session.ts';

type ExcerptOptions = {
  annotations: AnnotationId[];
  documents: number[];
  title: string;
  language: Language;
  out: string;
};

const parseAnnotationIds = parseListOf(parseWith(annotationIdSchema, 'ids of annotations'));
const parseTitle = parseWith(
  operations['excerpt.render'].request.shape.title,
  'a title of up to 200 characters',
);

/** `excerpt`. */
export function addExcerptCommand(add: AddCommand, finish: (outcome: Outcome) => void): void {
  add('excerpt <archive>', 'write an excerpt dossier')
    .option('--annotations <ids>', 'ids of annotations, with commas', parseAnnotationIds, [])
    .option('--documents <ids>', 'ids of documents, with commas', parseListOf(parsePositive), [])
    .option('--title <title>', 'title of the dossier', parseTitle, '摘编')
    .addOption(
      new Option('--language <language>', 'language of the labels').choices(LANGUAGES).default('zh-CN'),
    )
    .requiredOption('--out <file>', 'file to write: .html, .md or .docx')
    .action(async (archive: string, options: ExcerptOptions) => {
      finish(await writeExcerpt(resolve(archive), options));
    });
}

function writeExcerpt(
  folder: string,
  { annotations, documents, title, language, out }: ExcerptOptions,
): Promise<Outcome> {
  const file = resolve(out);
  const format = formatOf(file);
  const items = [
    ...annotations.map((annotationId) => ({ kind: 'annotation' as const, annotationId })),
    ...documents.map((id) => ({ kind: 'document' as const, documentId: documentIdSchema.parse(id) })),
  ];
  if (items.length === 0) throw new AppError('excerpt/nothing-chosen');
  return withArchive(folder, { readOnly: true }, async (session) => {
    if (format === 'docx') {
      const { bytes } = await session.call('excerpt.saveDocx', { title, items, language, file });
      return { answer: { file, bytes }, text: `${file}: ${bytes} bytes` };
    }
    const { content } = await session.call('excerpt.render', { title, items, format, language });
    await writeWhole(file, content);
    const bytes = Buffer.byteLength(content);
    return { answer: { file, bytes }, text: `${file}: ${bytes} bytes` };
  });
}

/** @throws AppError `excerpt/unknown-format` */
function formatOf(file: string): ExcerptFormat | 'docx' {
  const extension = extname(file).slice(1).toLowerCase();
  const format = [...EXCERPT_FORMATS, 'docx' as const].find((known) => known === extension);
  if (format === undefined) throw new AppError('excerpt/unknown-format', { format: extension });
  return format;
}
