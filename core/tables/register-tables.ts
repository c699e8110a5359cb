import type { RegisterName, RegisterRows } from '../model/register.ts';
import { column, list, type Table, word, yes } from './column.ts';

/** The document that a row stands in, as a table names it. */
export type RowSource = { title: string; documentNumber: string | null; issue: string };
export type RowsOf<Name extends RegisterName> = Extract<RegisterRows, { register: Name }>['rows'];
export type SourcedRow<Name extends RegisterName> = { row: RowsOf<Name>[number]; source: RowSource };

const action = word<'appointed' | 'removed'>({ appointed: ['任', 'appointed'], removed: ['免', 'removed'] });
const relation = word<'cites' | 'implements' | 'amends' | 'repeals'>({
  cites: ['引用', 'cites'],
  implements: ['依据', 'implements'],
  amends: ['修改', 'amends'],
  repeals: ['废止', 'repeals'],
});

function sourceColumns<Row extends { row: { documentId: number }; source: RowSource }>(): Table<Row> {
  return [
    column('所在文件', 'In document', ({ source }) => source.title),
    column('所在文件文号', 'Its number', ({ source }) => source.documentNumber),
    column('期', 'Issue', ({ source }) => source.issue),
    column('文件编号', 'Document id', ({ row }) => row.documentId),
  ];
}

/** The columns of each register as a table of its own. */
export const REGISTER_TABLES: { readonly [Name in RegisterName]: Table<SourcedRow<Name>> } = {
  appointments: [
    column('姓名', 'Person', ({ row }) => row.person),
    column('任免', 'Action', ({ row }, language) => action(row.action, language)),
    column('职务', 'Post', ({ row }) => row.post),
    column('机构', 'Body', ({ row }) => row.body),
    column('兼任', 'Concurrent', ({ row }, language) => yes(row.concurrent, language)),
    column('代理或主持', 'Acting', ({ row }, language) => yes(row.acting, language)),
    column('试用期', 'Probation', ({ row }) => row.probation),
    column('日期', 'Date', ({ row }) => row.date),
    column('原文', 'Sentence', ({ row }) => row.sentence),
    ...sourceColumns<SourcedRow<'appointments'>>(),
  ],
  indicators: [
    column('指标', 'Indicator', ({ row }) => row.name),
    column('时期', 'Period', ({ row }) => row.period),
    column('单位', 'Unit', ({ row }) => row.unit),
    column('数值', 'Value', ({ row }) => row.value),
    column('增减', 'Change', ({ row }) => row.change),
    ...sourceColumns<SourcedRow<'indicators'>>(),
  ],
  responsibilities: [
    column('事项', 'Measure', ({ row }) => row.measure),
    column('牵头单位', 'Lead', ({ row }, language) => list(row.leads, language)),
    column('责任及配合单位', 'Others', ({ row }, language) => list(row.others, language)),
    column('原文', 'Sentence', ({ row }) => row.sentence),
    ...sourceColumns<SourcedRow<'responsibilities'>>(),
  ],
  citations: [
    column('关系', 'Relation', ({ row }, language) => relation(row.relation, language)),
    column('被引文件', 'Cited title', ({ row }) => row.title),
    column('被引文号', 'Cited number', ({ row }) => row.documentNumber),
    column('馆藏文件编号', 'Held as', ({ row }) => row.targetDocumentId),
    column('原文', 'Sentence', ({ row }) => row.sentence),
    ...sourceColumns<SourcedRow<'citations'>>(),
  ],
};

/** What each person was appointed to and removed from, in order of time: the rows of the register of appointments by person. */
export const PEOPLE_TABLE: Table<SourcedRow<'appointments'>> = [
  column('姓名', 'Person', ({ row }) => row.person),
  column('日期', 'Date', ({ row }) => row.date),
  column('任免', 'Action', ({ row }, language) => action(row.action, language)),
  column('职务', 'Post', ({ row }) => row.post),
  column('机构', 'Body', ({ row }) => row.body),
  ...sourceColumns<SourcedRow<'appointments'>>(),
];
