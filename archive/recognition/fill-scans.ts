import type { RecognisedPage } from '#core/model/recognition.ts';
import type { SourceText } from '#core/model/source-text.ts';
import { joinPages } from '../importers/page-layout/join-pages.ts';
import { layOutPage, type KnownColumns } from '../importers/page-layout/lay-out-page.ts';
import { pageGlyphs } from './line-glyphs.ts';

/** A source with the text of its scans in the place of those pages, as far as it was recognised, laid out as the text of every page is. */
export function fillScans(source: SourceText, recognised: ReadonlyMap<number, RecognisedPage>): SourceText {
  const scans = source.scans ?? [];
  const filled = scans.filter((page) => recognised.has(page));
  if (filled.length === 0) return source;
  // A page begins with a form feed.
  const pages = source.text.split('\f').map((page) => page.split('\n'));
  const columns: KnownColumns = { gutter: null };
  for (const page of filled) {
    while (pages.length < page) pages.push([]);
    const glyphs = pageGlyphs(recognised.get(page)?.lines ?? []);
    pages[page - 1] = layOutPage({ glyphs, rules: [] }, columns);
  }
  const others = source.warnings.filter((warning) => warning !== 'pages-without-text');
  const isWhole = filled.length === scans.length;
  return {
    ...source,
    text: joinPages(pages),
    warnings: [...others, ...(isWhole ? [] : ['pages-without-text' as const]), 'pages-recognised'],
  };
}
