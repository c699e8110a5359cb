import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '#core/errors/app-error.ts';
import { exportAnnotations, importAnnotations } from '../annotations/exchange-annotations.ts';
import { listAnnotations } from '../annotations/list-annotations.ts';
import { removeAnnotations, restoreAnnotations, saveAnnotation } from '../annotations/save-annotation.ts';
import { getDossier, saveDossier } from '../annotations/dossier.ts';
import { renderExcerpt } from '../annotations/render-excerpt.ts';
import { appendJournal } from '../keeping/journal.ts';
import { refuseOwnFolder } from '../keeping/refuse-own-folder.ts';
import { writeWhole } from '../keeping/write-whole.ts';
import type { Handlers, HostContext } from './handler.ts';

const MAX_ANNOTATION_FILE_BYTES = 256 * 1024 * 1024;

export const annotationHandlers = {
  'annotations.list': (context, { documentId }) => ({
    annotations: listAnnotations(context.requireArchive().db, documentId),
  }),
  'annotations.save': (context, draft) => {
    const answer = saveAnnotation(context.requireArchive().db, draft, {
      author: context.author.name,
      now: context.now(),
    });
    return tellChanged(context, answer);
  },
  'annotations.remove': (context, { ids }) =>
    tellChanged(context, {
      inverse: removeAnnotations(context.requireArchive().db, ids, { now: context.now() }),
    }),
  'annotations.restore': (context, { ids }) =>
    tellChanged(context, {
      inverse: restoreAnnotations(context.requireArchive().db, ids),
    }),
  'annotations.export': async (context, { file }) => {
    const { db, layout } = context.requireArchive();
    refuseOwnFolder(layout.folder, file);
    const { text, annotations } = exportAnnotations(db);
    await writeWhole(file, text);
    return { file, annotations };
  },
  'annotations.import': async (context, { file }) => {
    const { db } = context.requireArchive();
    const by = { author: context.author.name, now: context.now() };
    const text = await readAnnotationFile(file);
    const report = db.transaction(() => {
      const imported = importAnnotations(db, text);
      const details = { file: basename(file), added: imported.added };
      appendJournal(db, { at: by.now, author: by.author, action: 'annotations-imported', details });
      return imported;
    })();
    return tellChanged(context, report);
  },
  'dossier.get': (context) => getDossier(context.requireArchive().db),
  'dossier.save': (context, dossier) => {
    const { db } = context.requireArchive();
    const inverse = saveDossier(db, dossier);
    context.emit({ name: 'archive.changed', payload: { parts: ['dossier'] } });
    return { dossier: getDossier(db), inverse };
  },
  'excerpt.render': (context, request) => renderExcerpt(context.requireArchive().db, request),
} satisfies Partial<Handlers>;

function tellChanged<Value>(context: HostContext, value: Value): Value {
  context.emit({ name: 'archive.changed', payload: { parts: ['annotations'] } });
  return value;
}

async function readAnnotationFile(file: string): Promise<string> {
  const stats = await stat(file).catch(() => null);
  if (stats === null) throw new AppError('import/not-found', { file });
  if (stats.size > MAX_ANNOTATION_FILE_BYTES)
    throw new AppError('import/too-large', {
      file: basename(file),
      bytes: stats.size,
      limit: MAX_ANNOTATION_FILE_BYTES,
    });
  return readFile(file, 'utf8');
}
