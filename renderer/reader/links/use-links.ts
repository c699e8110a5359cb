import { useMemo } from 'react';
import type { Document } from '#core/model/document.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { findLinks, type TextLink } from './find-links.ts';

const NONE: readonly TextLink[] = [];
const MOST = 1000;

/** Where a document names others that the archive holds. */
export function useLinks({ id, text }: Document): readonly TextLink[] {
  const register = useOperation('registers.list', {
    register: 'citations',
    filter: { documentId: id },
    limit: MOST,
  }).data?.register;
  const rows = register?.register === 'citations' ? register.rows : null;
  return useMemo(() => {
    const links = rows === null ? NONE : findLinks(text, rows);
    // Nothing found is always the same nothing, so that a text without links is not drawn again.
    return links.length === 0 ? NONE : links;
  }, [text, rows]);
}
