import type { Language } from '../model/language.ts';
import type { DossierModel, Pages } from './build-dossier.ts';

/** The words a dossier prints of its own. */
export type ExcerptLabels = {
  untitled: string;
  contents: string;
  from: string;
  note: string;
  noteBy: (author: string) => string;
  tags: string;
  source: string;
  orphan: string;
  colon: string;
  comma: string;
  pages: (pages: Pages) => string;
  count: (entries: number) => string;
};

const LABELS: Record<Language, ExcerptLabels> = {
  'zh-CN': {
    untitled: '公报摘编',
    contents: '目　录',
    from: '摘自',
    note: '批注',
    noteBy: (author) => (author === '' ? '批注' : `批注（${author}）`),
    tags: '标签',
    source: '出处',
    orphan: '原文已变动，以下为选取时的文字。',
    colon: '：',
    comma: '、',
    pages: ({ start, end }) => (start === end ? `第${start}页` : `第${start}—${end}页`),
    count: (entries) => `共${entries}条`,
  },
  en: {
    untitled: 'Excerpts',
    contents: 'Contents',
    from: 'From',
    note: 'Note',
    noteBy: (author) => (author === '' ? 'Note' : `Note (${author})`),
    tags: 'Tags',
    source: 'Source',
    orphan: 'The text has changed since; these are the words as they were chosen.',
    colon: ': ',
    comma: ', ',
    pages: ({ start, end }) => (start === end ? `page ${start}` : `pages ${start}–${end}`),
    count: (entries) => (entries === 1 ? '1 entry' : `${entries} entries`),
  },
};

/** The words of a dossier in one language. */
export function getLabels(language: Language): ExcerptLabels {
  return LABELS[language];
}

const DIGITS = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** The number of an entry: `十二、` in Chinese (up to 99, then `100、`), `12.` in English. */
export function numberEntry(number: number, language: Language): string {
  if (language === 'en') return `${number}.`;
  if (number > 99) return `${number}、`;
  const tens = Math.floor(number / 10);
  const units = number % 10;
  const ten = tens === 0 ? '' : `${tens === 1 ? '' : (DIGITS[tens] ?? '')}十`;
  return `${ten}${units === 0 && tens > 0 ? '' : (DIGITS[units] ?? '')}、`;
}

/** 济槐发〔2024〕2号 · 济南市槐荫区人民政府公报 2024年第1期 · 第41页 */
export function describePlace(
  entry: { documentNumber: string | null; issueTitle: string; pages: Pages | null },
  labels: ExcerptLabels,
): string {
  return [entry.documentNumber, entry.issueTitle, entry.pages === null ? null : labels.pages(entry.pages)]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}

/** 摘自《…》2024年第1期、… 共5条; of many issues only the count of entries. */
export function describeOrigin({ issueTitles, entries }: DossierModel, labels: ExcerptLabels): string {
  const count = labels.count(entries.length);
  if (issueTitles.length === 0 || issueTitles.length > 3) return count;
  return `${labels.from}${labels.colon}${issueTitles.join(labels.comma)} · ${count}`;
}
