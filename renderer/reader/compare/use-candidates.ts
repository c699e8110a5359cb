import type { DocumentId } from '#core/model/ids.ts';
import { useOperation } from '../../bridge/use-operation.ts';
import { useStore } from '../../state/store.ts';
import { tabsStore } from '../../state/tabs.ts';

/** The beginning of a text tells what it is like. */
const BEGINNING = 800;
const MOST = 20;

/**
 * What a document may be compared with: those whose title, number or issuer begins as typed; where nothing is typed, those in other
 * tabs, those it names, and those that begin most like it.
 */
export function useCandidates(present: DocumentId | null, typed: string): readonly DocumentId[] {
  const { open } = useStore(tabsStore);
  const isTyped = typed !== '';
  const text =
    useOperation('documents.get', present === null ? null : { documentId: present }).data?.text ?? '';
  const end = Math.min(text.length, BEGINNING);
  const alike = useOperation(
    'search.similar',
    present === null || end === 0 || isTyped ? null : { documentId: present, range: [0, end], limit: MOST },
  );
  const cited = useOperation(
    'registers.list',
    present === null || isTyped
      ? null
      : { register: 'citations', filter: { documentId: present }, limit: MOST },
  ).data?.register;
  const completed = useOperation('search.complete', isTyped ? { text: typed, limit: MOST } : null);
  const ids = isTyped
    ? (completed.data?.completions.map(({ documentId }) => documentId) ?? [])
    : [
        ...open.map(({ current }) => current.place?.documentId),
        ...(cited?.register === 'citations'
          ? cited.rows.map(({ targetDocumentId }) => targetDocumentId)
          : []),
        ...(alike.data?.passages.map(({ documentId }) => documentId) ?? []),
      ];
  const others = ids.flatMap((id) => (id === null || id === undefined || id === present ? [] : [id]));
  return [...new Set(others)].slice(0, MOST);
}
