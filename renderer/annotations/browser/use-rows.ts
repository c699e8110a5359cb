import { useQueries } from '@tanstack/react-query';
import type { RequestOf } from '#core/contract/contract.ts';
import type { ListedAnnotation } from '#core/model/annotation-list.ts';
import { queryClient, readOptions } from '../../bridge/query-client.ts';
import { STRETCH } from '../../parts/use-stretches.ts';
import type { Browse } from './browse-state.ts';
import { groupKey, lineAt, type Layout, type Line, type Section } from './lay-groups.ts';

type Asked = Pick<Browse, 'filter' | 'by' | 'sort'>;

/** How a stretch of the rows of a section is asked for. */
export function rowsRequest(
  { filter, by, sort }: Asked,
  { group }: Pick<Section, 'group'>,
  stretch: number,
): RequestOf<'annotations.query'> {
  const narrowed = group === null || by === null ? filter : { ...filter, group: { by, value: group.value } };
  return { filter: narrowed, sort, offset: stretch * STRETCH, limit: STRETCH };
}

const stretchOf = (offset: number): number => Math.floor(offset / STRETCH);
const keyOf = ({ group }: Section, stretch: number): string =>
  `${stretch} ${group === null ? '' : groupKey(group)}`;

/** The rows of the lines that are in sight, read by sections and stretches; undefined while a row is still read. */
export function useRows(
  asked: Asked,
  lines: readonly (Line | null)[],
): (line: Line) => ListedAnnotation | undefined {
  const wanted = new Map<string, RequestOf<'annotations.query'>>();
  for (const line of lines) {
    if (line?.kind !== 'row') continue;
    const stretch = stretchOf(line.offset);
    wanted.set(keyOf(line.section, stretch), rowsRequest(asked, line.section, stretch));
  }
  const keys = [...wanted.keys()];
  const answers = useQueries({
    queries: [...wanted.values()].map((request) => readOptions('annotations.query', request)),
  });
  return (line) => {
    if (line.kind !== 'row') return undefined;
    const answer = answers[keys.indexOf(keyOf(line.section, stretchOf(line.offset)))];
    return answer?.data?.annotations[line.offset % STRETCH];
  };
}

/** The annotations of some lines, read where they are not in sight; heads are passed over. */
export async function readLines(
  asked: Asked,
  layout: Layout,
  [from, to]: readonly [number, number],
): Promise<ListedAnnotation[]> {
  const found: ListedAnnotation[] = [];
  for (let index = Math.min(from, to); index <= Math.max(from, to); index += 1) {
    const line = lineAt(layout, index);
    if (line?.kind !== 'row') continue;
    const request = rowsRequest(asked, line.section, stretchOf(line.offset));
    const { annotations } = await queryClient.query(readOptions('annotations.query', request));
    const annotation = annotations[line.offset % STRETCH];
    if (annotation !== undefined) found.push(annotation);
  }
  return found;
}
