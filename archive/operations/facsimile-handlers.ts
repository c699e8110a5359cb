import { AppError } from '#core/errors/app-error.ts';
import { openFacsimile, pagedOriginal } from '../facsimile/open-facsimile.ts';
import type { Handlers } from './handler.ts';

export const facsimileHandlers = {
  'facsimile.open': (context, { issueId }) => openFacsimile(context.requireArchive(), issueId),
  'facsimile.draw': async (context, { issueId, page, width }) => {
    const archive = context.requireArchive();
    const original = pagedOriginal(archive, issueId);
    return found(await archive.pageDrawer.perform(original, { kind: 'draw', page, width }), page);
  },
  'facsimile.locate': async (context, { issueId, page, quotes }) => {
    const archive = context.requireArchive();
    const original = pagedOriginal(archive, issueId);
    return {
      areas: found(await archive.pageDrawer.perform(original, { kind: 'locate', page, quotes }), page),
    };
  },
} satisfies Partial<Handlers>;

function found<Made>(made: Made | null, page: number): Made {
  if (made === null) throw new AppError('item/not-found', { what: 'page', id: page });
  return made;
}
