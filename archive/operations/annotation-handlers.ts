import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { AppError } from '#core/errors/app-error.ts';
import { changeAnnotations, splitAnnotation } from '../annotations/change-annotations.ts';
import { listColors, saveColors } from '../annotations/color-meanings.ts';
import { completeTags } from '../annotations/complete-tags.ts';
import { getDossier, saveDossier } from '../annotations/dossier.ts';
import { giveUpAnnotations } from '../annotations/give-up-annotations.ts';
import { getListed, listAnnotations } from '../annotations/list-annotations.ts';
import { importAnnotations, previewMerge } from '../annotations/merge-annotations.ts';
import { putBack } from '../annotations/put-back.ts';
import { findAnnotationIds, groupAnnotations, queryAnnotations } from '../annotations/query-annotations.ts';
import { renderDocx } from '../annotations/render-docx.ts';
import { readDossier, renderExcerpt } from '../annotations/render-excerpt.ts';
import { acceptReviews, listReviews, repointAnnotations } from '../annotations/review-annotations.ts';
import { removeAnnotations, restoreAnnotations, saveAnnotation } from '../annotations/save-annotation.ts';
import { writeAnnotationFolder, writeAnnotations } from '../annotations/write-annotations.ts';
import { appendJournal } from '../keeping/journal.ts';
import { writeWhole } from '../keeping/write-whole.ts';
import { refuseOwnFolder } from '../keeping/refuse-own-folder.ts';
import type { Handlers, HostContext } from './handler.ts';

const MAX_ANNOTATION_FILE_BYTES = 256 * 1024 * 1024;

export const annotationHandlers = {
  'annotations.list': (context, { documentId }) => ({
    annotations: listAnnotations(dbOf(context), documentId),
  }),
  'annotations.get': (context, { id }) => ({ annotation: getListed(dbOf(context), id) }),
  'annotations.query': (context, request) => queryAnnotations(dbOf(context), request),
  'annotations.groups': (context, request) => groupAnnotations(dbOf(context), request),
  'annotations.tags': (context, request) => ({ tags: completeTags(dbOf(context), request) }),
  'annotations.save': (context, draft) =>
    tellChanged(context, saveAnnotation(dbOf(context), draft, by(context))),
  'annotations.change': (context, { which, change }) => {
    const db = dbOf(context);
    const ids = 'ids' in which ? which.ids : findAnnotationIds(db, which.filter);
    const inverse = ids.length === 0 ? null : changeAnnotations(db, ids, change, by(context));
    return tellChanged(context, { changed: ids.length, inverse });
  },
  'annotations.split': (context, request) =>
    tellChanged(context, splitAnnotation(dbOf(context), request, by(context))),
  'annotations.remove': (context, { ids }) =>
    tellChanged(context, { inverse: removeAnnotations(dbOf(context), ids, by(context)) }),
  'annotations.restore': (context, { ids }) =>
    tellChanged(context, { inverse: restoreAnnotations(dbOf(context), ids) }),
  'annotations.putBack': (context, { states }) =>
    tellChanged(context, { inverse: putBack(dbOf(context), states, context.now()) }),
  'annotations.awaiting': (context, request) => listReviews(dbOf(context), request),
  'annotations.accept': (context, { ids }) =>
    tellChanged(context, { inverse: acceptReviews(dbOf(context), ids, by(context)) }),
  'annotations.giveUp': (context, { ids }) =>
    tellChanged(context, { inverse: giveUpAnnotations(dbOf(context), ids, by(context)) }),
  'annotations.repoint': (context, request) =>
    tellChanged(context, { inverse: repointAnnotations(dbOf(context), request, by(context)) }),
  'annotations.export': async (context, request) => {
    const { db, layout } = context.requireArchive();
    refuseOwnFolder(layout.folder, request.file);
    return writeAnnotations(db, request);
  },
  'annotations.exportFolder': async (context, request) => {
    const { db, layout } = context.requireArchive();
    refuseOwnFolder(layout.folder, request.folder);
    return writeAnnotationFolder(db, request);
  },
  'annotations.previewImport': async (context, { file }) => {
    const text = await readAnnotationFile(file);
    return previewMerge(dbOf(context), text);
  },
  'annotations.import': async (context, { file, overwrite }) => {
    const text = await readAnnotationFile(file);
    const db = dbOf(context);
    const { author, now } = by(context);
    const report = db.transaction(() => {
      const imported = importAnnotations(db, text, { overwrite, now });
      const { added, overwritten } = imported;
      const details = { file: basename(file), added, overwritten };
      appendJournal(db, { at: now, author, action: 'annotations-imported', details });
      return imported;
    })();
    return tellChanged(context, report);
  },
  'colors.list': (context) => ({ colors: listColors(dbOf(context)) }),
  'colors.save': (context, { colors }) => {
    const inverse = saveColors(dbOf(context), colors);
    return tellChanged(context, { colors: listColors(dbOf(context)), inverse });
  },
  'dossier.get': (context) => getDossier(dbOf(context)),
  'dossier.save': (context, dossier) => {
    const inverse = saveDossier(dbOf(context), dossier);
    context.emit({ name: 'archive.changed', payload: { parts: ['dossier'] } });
    return { dossier: getDossier(dbOf(context)), inverse };
  },
  'excerpt.saveDocx': async (context, { file, language, ...dossier }) => {
    const { db, layout } = context.requireArchive();
    refuseOwnFolder(layout.folder, file);
    const content = await renderDocx(readDossier(db, dossier), language);
    await writeWhole(file, content);
    return { file, bytes: content.byteLength };
  },
  'excerpt.render': (context, request) => renderExcerpt(dbOf(context), request),
} satisfies Partial<Handlers>;

function dbOf(context: HostContext) {
  return context.requireArchive().db;
}

function by(context: HostContext) {
  return { author: context.author.name, now: context.now() };
}

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
