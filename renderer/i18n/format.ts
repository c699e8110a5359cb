import type { TFunction } from 'i18next';
import { LANGUAGES, type Language } from '#core/model/language.ts';

const UNITS = [
  ['year', 31_536_000],
  ['month', 2_592_000],
  ['day', 86_400],
  ['hour', 3600],
  ['minute', 60],
] as const;

/** How long ago an instant was: 3小时前, 12 days ago; 刚刚 within the last minute. */
export function formatAgo(t: TFunction, instant: string, language: string, now: number): string {
  const seconds = Math.max(0, (now - Date.parse(instant)) / 1000);
  const format = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  for (const [unit, size] of UNITS) {
    if (seconds >= size) return format.format(-Math.floor(seconds / size), unit);
  }
  return t('common.justNow');
}

/** An instant as local date and time to the minute. */
export function formatInstant(instant: string, language: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' }).format(
    new Date(instant),
  );
}

/** A count of bytes in the nearest unit: 142.3 KB. */
export function formatBytes(bytes: number, language: string): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const;
  const power = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3));
  return new Intl.NumberFormat(language, {
    style: 'unit',
    unit: units[power] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: 1,
  }).format(bytes / 1000 ** power);
}

/** 2024年第1期; as much as is known of it. */
export function formatIssue(
  t: TFunction,
  issue: { year: number | null; number: number | null; title: string },
): string {
  if (issue.year !== null && issue.number !== null)
    return t('issue.number', { year: issue.year, number: issue.number });
  return issue.title;
}

/** 第3–5页; empty where no page is known. */
export function formatPages(t: TFunction, start: number | null, end: number | null): string {
  if (start === null) return '';
  return end === null || end === start ? t('issue.page', { page: start }) : t('issue.pages', { start, end });
}

/** Joins what is known with the middle dot of the catalogue lines. */
export function joinFacts(facts: readonly (string | null | undefined)[]): string {
  return facts.filter((fact) => fact !== null && fact !== undefined && fact !== '').join(' · ');
}

/** The language of the interface as the archive knows languages. */
export function languageOf(shown: string): Language {
  return LANGUAGES.find((language) => language === shown) ?? 'zh-CN';
}
