import type { continuityZhCn } from './continuity-zh-cn.ts';

export const continuityEn: Record<keyof typeof continuityZhCn, string> = {
  tab: 'Completeness',
  overview: 'Issues held',
  checks: 'Checks',
  empty: 'The archive holds no bulletins yet',
  emptyHint:
    'Once bulletins are imported, missing issues, gaps in numbers, copies and incomplete documents are listed here.',
  findings_one: '{{count}} finding',
  findings_other: '{{count}} findings',
  again: 'Check again',
  print: 'Print…',
  savePdf: 'Save as PDF…',
  saveCsv: 'Save as CSV…',
  saved: 'Saved to {{file}}',
  fileName: 'Completeness of the holdings',
  fine: 'none',
  nothing: 'Nothing was found wanting here',
  held: 'held',
  missing: 'missing',
  expected: 'probably missing',
  noYears: 'No issue of this bulletin has a year and a number.',
  nothingHeld: 'nothing held of {{years}}',
  ofYear: '{{held}} held, {{missing}} missing',
  unnumbered: 'Year or number unknown: {{issue}}',
  open: 'Open',
  openCopy: 'Open copy {{number}}',
};
