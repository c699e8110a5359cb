import type { ParsedRequestOf } from '#core/contract/contract.ts';
import { AppError } from '#core/errors/app-error.ts';
import { THUMBNAIL_PIXELS, type PagePicture } from '#core/model/facsimile.ts';
import type { Archive } from '../archive.ts';
import { openFacsimile, pagedOriginal } from '../facsimile/open-facsimile.ts';
import { findTaken, findTurn } from '../recognition/page-rows.ts';
import { locateQuotes, recognisedLines } from '../recognition/page-areas.ts';
import type { Handlers } from './handler.ts';

export const facsimileHandlers = {
  'facsimile.open': (context, { issueId }) => openFacsimile(context.requireArchive(), issueId),
  'facsimile.draw': (context, request) => draw(context.requireArchive(), request, { canWait: false }),
  'facsimile.thumbnail': (context, request) =>
    draw(context.requireArchive(), { ...request, width: THUMBNAIL_PIXELS }, { canWait: true }),
  'facsimile.locate': async (context, { issueId, page, quotes }) => {
    const archive = context.requireArchive();
    const original = pagedOriginal(archive, issueId);
    const recognised = findTaken(archive.db, original.sha256, page);
    if (recognised !== null) return { areas: locateQuotes(recognised, quotes) };
    return {
      areas: found(await archive.pageDrawer.perform(original, { kind: 'locate', page, quotes }), page),
    };
  },
  'facsimile.lines': async (context, { issueId, page }) => {
    const archive = context.requireArchive();
    const original = pagedOriginal(archive, issueId);
    const recognised = findTaken(archive.db, original.sha256, page);
    if (recognised !== null) return { lines: recognisedLines(recognised) };
    return { lines: found(await archive.pageDrawer.perform(original, { kind: 'lines', page }), page) };
  },
} satisfies Partial<Handlers>;

async function draw(
  archive: Archive,
  { issueId, page, width }: ParsedRequestOf<'facsimile.draw'>,
  order: { canWait: boolean },
): Promise<PagePicture> {
  const original = pagedOriginal(archive, issueId);
  const turn = findTurn(archive.db, original.sha256, page);
  return found(await archive.pageDrawer.perform(original, { kind: 'draw', page, width, turn }, order), page);
}

function found<Made>(made: Made | null, page: number): Made {
  if (made === null) throw new AppError('item/not-found', { what: 'page', id: page });
  return made;
}
