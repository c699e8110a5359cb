import { concordanceLineSchema, type ConcordanceLine } from '#core/model/search.ts';

/** A line of a concordance, as far as a test says how it is. */
export function lineOf(change: object = {}): ConcordanceLine {
  return concordanceLineSchema.parse({
    documentId: 7,
    issueId: 3,
    title: '关于公园建设的意见',
    documentNumber: '云政发〔2024〕7号',
    issuers: ['云溪区人民政府'],
    issue: '2024年第2期',
    date: '2024-03-06',
    page: 41,
    range: [100, 102],
    left: '新建口袋',
    hit: '公园',
    right: '十二处，\n提升',
    reasons: [],
    ...change,
  });
}
