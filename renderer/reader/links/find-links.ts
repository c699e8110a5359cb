import type { ResponseOf } from '#core/contract/contract.ts';
import type { DocumentId, Range } from '#core/model/ids.ts';
import { toSearchForm } from '#core/text/search-form.ts';
import { findInText } from '../find/find-in-text.ts';

/** Words of a text that name another document of the archive. */
export type TextLink = { range: Range; target: DocumentId };

type Register = ResponseOf<'registers.list'>['register'];
export type CitationRow = Extract<Register, { register: 'citations' }>['rows'][number];

/** A link ends where its block or its cell does: beyond that stands something else. */
const LONGEST_NAME = 300;

/**
 * The words by which a text names documents that the archive holds: titles in their marks and document numbers, in text order, none
 * overlapping another. The register knows the sentence; where in it the name stands is found here, in whatever brackets it is printed.
 */
export function findLinks(text: string, citations: readonly CitationRow[]): TextLink[] {
  const found = citations.flatMap(({ title, documentNumber, range, targetDocumentId: target }) => {
    if (target === null) return [];
    const form = toSearchForm(text.slice(range.start, range.end));
    const names = [title === null ? null : `《${title}》`, documentNumber].filter((name) => name !== null);
    return names.flatMap((name) =>
      findInText(form, name)
        .map((place) => ({ start: range.start + place.start, end: range.start + place.end }))
        .filter(
          (place) =>
            place.end - place.start <= LONGEST_NAME && !text.slice(place.start, place.end).includes('\n'),
        )
        .map((place) => ({ range: place, target })),
    );
  });
  found.sort((one, other) => one.range.start - other.range.start || other.range.end - one.range.end);
  let end = 0;
  return found.filter(({ range }) => {
    const isFree = range.start >= end;
    if (isFree) end = range.end;
    return isFree;
  });
}

/** The links that lie wholly within a range. */
export function linksWithin(links: readonly TextLink[], { start, end }: Range): TextLink[] {
  return links.filter(({ range }) => range.start >= start && range.end <= end);
}
