import type { TFunction } from 'i18next';
import { bundleNameOf } from '#core/bundles/bundle-name.ts';
import { missingNumbers } from '#core/bundles/page-run.ts';
import type { Batch, BatchFile } from '#core/model/batch.ts';
import type { ImportWarning } from '#core/model/issue.ts';
import { formatBytes, joinFacts } from '../i18n/format.ts';

/** File name without its folders. */
export function lastPart(file: string): string {
  return file.split(/[\\/]/u).at(-1) ?? file;
}

type Place = Pick<BatchFile, 'path' | 'entries' | 'pageFiles'>;

/** What a file of a batch is called. */
export function nameOf(file: Place): string {
  return file.pageFiles.length > 0 ? bundleNameOf(file) : lastPart(file.entries.at(-1) ?? file.path);
}

/** Where a file of a batch lies, as one path; of a bundle of pages the first, and the name of the last: …/01.tif … 36.tif */
export function placeOf({ path, entries, pageFiles }: Place): string {
  const place = [path, ...entries].join(' › ');
  return pageFiles.length === 0 ? place : `${place} … ${pageFiles.at(-1) ?? ''}`;
}

/** So many missing pages are named; of more it is said that there are more. */
const MOST_NAMED = 12;

/** What is to be told of a file; of a bundle of pages which numbers are missing. */
export function warningWords(
  t: TFunction,
  { pageFiles }: Pick<BatchFile, 'pageFiles'>,
  warning: ImportWarning,
): string {
  const missing = warning === 'pages-missing' ? missingNumbers(pageFiles) : [];
  if (missing.length === 0) return t(`warnings.${warning}`);
  const named = missing.slice(0, MOST_NAMED).join(t('batch.comma'));
  return t('batch.missingPages', { pages: missing.length > MOST_NAMED ? `${named}…` : named });
}

/** 12.5 个/秒 · 3.1 MB/秒 · 还要约 2 分钟; as much of it as is known. */
export function paceWords(t: TFunction, pace: NonNullable<Batch['work']>['pace'], language: string): string {
  if (pace === null) return '';
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: pace.filesPerSecond < 10 ? 1 : 0 });
  return joinFacts([
    t('batch.filesPerSecond', { rate: number.format(pace.filesPerSecond) }),
    pace.bytesPerSecond === 0
      ? null
      : t('batch.bytesPerSecond', { rate: formatBytes(pace.bytesPerSecond, language) }),
    t('batch.remaining', { time: formatDuration(pace.remainingMs, language) }),
  ]);
}

/** A stretch of time to the second, minute or hour, whichever it is about. */
export function formatDuration(milliseconds: number, language: string): string {
  const seconds = Math.max(1, Math.round(milliseconds / 1000));
  const [value, unit] =
    seconds < 90
      ? ([seconds, 'second'] as const)
      : seconds < 5400
        ? ([Math.round(seconds / 60), 'minute'] as const)
        : ([Math.round(seconds / 360) / 10, 'hour'] as const);
  return new Intl.NumberFormat(language, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
}

/** How many of the files that are to come in have come to their end, and how many there are. */
export function progressOf({ counts }: Batch): { done: number; total: number } {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0) - counts.skipped;
  return { done: total - counts.waiting - counts.reading, total };
}

/** 导入 24 期 · 已有 3 个 · 失败 2 个: what has become of the files of a batch so far. */
export function outcomeWords(t: TFunction, { state, counts, manifestations }: Batch): string {
  return joinFacts([
    state === 'open' ? null : t('jobs.imported', { count: counts.in - manifestations }),
    manifestations === 0 ? null : t('batch.manifestationCount', { count: manifestations }),
    counts.held === 0 ? null : t('batch.heldCount', { count: counts.held }),
    counts.same === 0 ? null : t('batch.sameCount', { count: counts.same }),
    counts.skipped === 0 ? null : t('jobs.skipped', { count: counts.skipped }),
    counts.failed === 0 ? null : t('jobs.failedFiles', { count: counts.failed }),
    counts.waiting === 0 ? null : t('batch.waitingCount', { count: counts.waiting }),
  ]);
}
