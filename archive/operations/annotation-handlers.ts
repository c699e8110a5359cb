import { AppError } from '#core/errors/app-error.ts';
import { listAnnotations } from '../annotations/list-annotations.ts';
import { removeAnnotations, restoreAnnotations, saveAnnotation } from '../annotations/save-annotation.ts';
import { getDossier, saveDossier } from '../annotations/dossier.ts';
import type { Handlers, HostContext } from './handler.ts';

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
  'annotations.export': () => {
    throw new AppError('internal/bug');
  },
  'annotations.import': () => {
    throw new AppError('internal/bug');
  },
  'dossier.get': (context) => getDossier(context.requireArchive().db),
  'dossier.save': (context, dossier) => {
    const inverse = saveDossier(context.requireArchive().db, dossier);
    context.emit({ name: 'archive.changed', payload: { parts: ['dossier'] } });
    return { dossier, inverse };
  },
  'excerpt.render': () => {
    throw new AppError('internal/bug');
  },
} satisfies Partial<Handlers>;

function tellChanged<Value>(context: HostContext, value: Value): Value {
  context.emit({ name: 'archive.changed', payload: { parts: ['annotations'] } });
  return value;
}
