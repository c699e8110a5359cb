import { comparableTitle } from '../comparable-title.ts';
import type { Conclusion } from '../conclusion.ts';
import { composeTitle } from '../read-title.ts';
import { kindOfEnding } from '../title-kind.ts';
import { type Candidate, decide } from './decide.ts';
import { type DocumentView, sourceOf, stated } from './document-view.ts';
import { promulgation } from './promulgation.ts';

/** The title of a document, and whether it is printed anywhere. */
export type TitleConclusion = Conclusion<string> & { printed: boolean };

/**
 * The title that a document prints. An order or announcement that publishes one text bears that text's title in every
 * catalogue; a title that only a label gives is weaker. Without any the title of a text that it publishes, its number, the title of a text that it carries, or the fallback
 * stands in its place, and says so.
 */
export function concludeTitle(view: DocumentView, number: string | null, fallback: string): TitleConclusion {
  const { units, found, title } = view;
  const titleUnits = units.slice(found.titleFrom, found.titleTo);
  const [attached] = found.attachments;
  const attachedTitle = attached ? composeTitle(units.slice(attached.from, attached.to)) : headlineOf(view);
  const isOrder =
    title === '' ? found.rules.includes('number-names-document') : publishes(title, attachedTitle);
  // (第一款所指者) behind 附件 says where it is referred to, not what it is.
  const carried = isOrder && !/^[（(]/.test(attachedTitle) ? attachedTitle : '';
  const candidates: Candidate<string>[] = [];
  if (carried !== '')
    candidates.push(
      offer(
        carried,
        'title-of-ordered-text',
        attached ? 0.85 : 0.8,
        attached ? sourceOf(units[attached.from], units[attached.to - 1]) : sourceOf(units[found.from]),
      ),
    );
  else if (title !== '') {
    const source = sourceOf(titleUnits[0], titleUnits.at(-1));
    candidates.push(offer(title, 'title-lines', Math.max(0.7, found.confidence), source));
    if (found.rules.includes('bookmark-names-title'))
      candidates.push(offer(title, 'title-in-bookmarks', 0.5, source));
  }
  for (const { value, source } of stated(view, 'title'))
    candidates.push(offer(value, 'title-in-label', 0.6, source));
  if (view.properties?.title != null)
    candidates.push(offer(view.properties.title, 'title-in-page-head', 0.5, null));
  const decided = decide('title', candidates);
  if (decided.value !== null) return { value: decided.value, evidence: decided.evidence, printed: true };
  const source = sourceOf(units[found.from]);
  const published = isOrder ? publishedTitle(view) : '';
  const named = published === '' ? (number ?? (attachedTitle === '' ? null : attachedTitle)) : published;
  const isCarried = published !== '' || (number === null && attachedTitle !== '');
  const rule = isCarried ? 'title-of-carried-text' : 'no-title-printed';
  const evidence = [{ field: 'title' as const, rule, confidence: named === null ? 0.2 : 0.3, source }];
  return { value: named ?? fallback, evidence, printed: false };
}

/** What an order without any title says that it publishes: 《…的决定》已由…通过，现予公布; empty where it says nothing of the kind. */
function publishedTitle(view: DocumentView): string {
  return /^《([^《》]{4,80})》/.exec(promulgation(view)?.text ?? '')?.[1] ?? '';
}

/** A line printed above the title that is the title of the text which the first words publish: 现发布《…》; empty without. */
function headlineOf(view: DocumentView): string {
  const { units, found } = view;
  const first =
    units.slice(found.titleTo, found.titleTo + FIRST_WORDS).find(({ text }) => /^《/.test(text)) ??
    promulgation(view);
  const quoted = /《([^《》]{4,80})》/.exec(first?.text ?? '')?.[1];
  if (quoted === undefined) return '';
  const key = comparableTitle(quoted);
  const line = units.slice(found.from, found.titleFrom).find(({ text }) => comparableTitle(text) === key);
  return line ? composeTitle([line]) : '';
}

const FIRST_WORDS = 4;

/** 云溪区人民政府令, 云溪区人民代表大会常务委员会公告: heads that say nothing of what follows. */
function publishes(title: string, carried: string): boolean {
  if (title.endsWith('令')) return true;
  return /公告$/.test(title) && !/[关關][于於]/.test(title) && kindOfEnding(carried) === 'regulation';
}

function offer(
  value: string,
  rule: string,
  weight: number,
  source: Candidate<string>['source'],
): Candidate<string> {
  return { value, key: comparableTitle(value), rule, weight, source };
}
