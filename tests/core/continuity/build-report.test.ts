import { describe, expect, it } from 'vitest';
import { buildReport } from '#core/continuity/build-report.ts';
import type { CatalogueDocument, CatalogueIssue } from '#core/continuity/catalogue.ts';
import { listFindings } from '#core/continuity/list-findings.ts';
import { bulletinIdSchema, documentIdSchema, issueIdSchema } from '#core/model/ids.ts';

const AT = '2026-03-01T08:00:00.000Z';

function issue(id: number, year: number | null, number: number | null, more: Partial<CatalogueIssue> = {}) {
  return {
    id: issueIdSchema.parse(id),
    bulletinId: bulletinIdSchema.parse(1),
    bulletin: '云溪区人民政府公报',
    title: `云溪区人民政府公报 ${String(year)}年第${String(number)}期`,
    year,
    number,
    pages: null,
    unrecognised: 0,
    hasUnreadPages: false,
    file: `${String(id)}.txt`,
    ...more,
  };
}

function document(id: number, issueId: number, more: Partial<CatalogueDocument> = {}): CatalogueDocument {
  return {
    id: documentIdSchema.parse(id),
    issueId: issueIdSchema.parse(issueId),
    title: `关于第${String(id)}件事的通知`,
    kind: 'notice',
    documentNumber: null,
    isDated: true,
    hasIssuer: true,
    hasSpeaker: false,
    pageStart: null,
    pageEnd: null,
    characters: 100,
    confidence: 0.9,
    ...more,
  };
}

function report(
  issues: CatalogueIssue[],
  documents: CatalogueDocument[] = [],
  haveSameText: (ids: readonly number[]) => boolean = () => true,
) {
  const texts = documents.length > 0 ? documents : issues.map(({ id }) => document(id, id));
  return buildReport({ issues, documents: texts, haveSameText }, AT);
}

describe('missing issues', () => {
  it('are the numbers below the highest one held, in each year', () => {
    const held = [issue(1, 2023, 1), issue(2, 2023, 4), issue(3, 2024, 2)];
    expect(report(held).bulletins[0]?.years).toEqual([
      {
        year: 2023,
        held: [
          { number: 1, issueId: 1 },
          { number: 4, issueId: 2 },
        ],
        missing: [2, 3],
        expected: [],
      },
      { year: 2024, held: [{ number: 2, issueId: 3 }], missing: [1], expected: [] },
    ]);
  });

  it('are expected up to what both years beside have, and never in the last year', () => {
    const held = [issue(1, 2022, 6), issue(2, 2023, 4), issue(3, 2024, 12), issue(4, 2025, 1)];
    expect(report(held).bulletins[0]?.years.map(({ expected }) => expected)).toEqual([[], [5, 6], [], []]);
  });

  it('are of one bulletin, whichever script its name was printed in', () => {
    const traditional = { bulletinId: bulletinIdSchema.parse(2), bulletin: '雲溪區人民政府公報' };
    const [own, ...others] = report([issue(1, 2023, 1), issue(2, 2023, 2, traditional)]).bulletins;
    expect([own?.years[0]?.held.map(({ number }) => number), others]).toEqual([[1, 2], []]);
  });

  it('are whole years where nothing of a year between is held', () => {
    expect(report([issue(1, 2019, 1), issue(2, 2022, 1)]).bulletins[0]?.missingYears).toEqual([2020, 2021]);
  });

  it('are not guessed from a number that no bulletin can have, which is named instead', () => {
    const [own] = report([issue(1, 2023, 1), issue(2, 2023, 20_231), issue(3, null, 2)]).bulletins;
    expect(own?.years).toEqual([
      { year: 2023, held: [{ number: 1, issueId: 1 }], missing: [], expected: [] },
    ]);
    expect(own?.unnumbered.map(({ issueId }) => issueId)).toEqual([2, 3]);
  });
});

describe('runs of document numbers', () => {
  it('lack what lies between 1 and the last number of a year', () => {
    const documents = [
      document(1, 1, { documentNumber: '云政发〔2024〕2号' }),
      document(2, 1, { documentNumber: '雲政發〔2024〕5號' }),
      document(3, 1, { documentNumber: '云政办发〔2024〕9号' }),
    ];
    expect(report([issue(1, 2024, 1)], documents).numberRuns).toEqual([
      {
        prefix: '云政发',
        year: 2024,
        held: 2,
        first: 2,
        last: 5,
        missing: [
          { from: 1, to: 1 },
          { from: 3, to: 4 },
        ],
      },
    ]);
  });

  it('of orders count on from year to year, so that nothing is missed before the first', () => {
    const documents = [
      document(1, 1, { documentNumber: '云溪区人民政府令第31号' }),
      document(2, 1, { documentNumber: '云溪区人民政府令第33号' }),
    ];
    expect(report([issue(1, 2024, 1)], documents).numberRuns).toEqual([
      {
        prefix: '云溪区人民政府令',
        year: null,
        held: 2,
        first: 31,
        last: 33,
        missing: [{ from: 32, to: 32 }],
      },
    ]);
  });
});

describe('what is held twice', () => {
  const twice = [issue(1, 2024, 1), issue(2, 2024, 1)];
  const number = { documentNumber: '云政发〔2024〕2号' };

  it('is an issue of the same bulletin, year and number, with the same text or a differing one', () => {
    const documents = [document(1, 1, number), document(2, 2, number)];
    for (const isSame of [true, false])
      expect(report(twice, documents, () => isSame).repeatedIssues).toEqual([
        {
          bulletin: '云溪区人民政府公报',
          year: 2024,
          number: 1,
          copies: [
            { issueId: 1, file: '1.txt' },
            { issueId: 2, file: '2.txt' },
          ],
          isSame,
        },
      ]);
  });

  it('is not said a second time of each document in it', () => {
    expect(report(twice, [document(1, 1, number), document(2, 2, number)]).repeatedDocuments).toEqual([]);
  });

  it('differs where one copy has more documents', () => {
    const documents = [document(1, 1), document(2, 2), document(3, 2)];
    expect(report(twice, documents).repeatedIssues[0]?.isSame).toBe(false);
  });

  it('is a document whose number another issue, or the same one, prints again', () => {
    const issues = [issue(1, 2024, 1), issue(2, 2024, 2)];
    const documents = [document(1, 1, number), document(2, 2, number), document(3, 2, number)];
    const [found] = report(issues, documents, () => false).repeatedDocuments;
    expect(found).toMatchObject({ documentNumber: '云政发〔2024〕2号', isSame: false });
    expect(found?.documents.map(({ documentId }) => documentId)).toEqual([1, 2, 3]);
  });

  it('is not every 公告 第5号: numbers without a bracketed year are of many bodies', () => {
    const issues = [issue(1, 2024, 1), issue(2, 2024, 2)];
    const order = { documentNumber: '公告2023年第5号' };
    expect(report(issues, [document(1, 1, order), document(2, 2, order)]).repeatedDocuments).toEqual([]);
  });
});

describe('what is incomplete', () => {
  it.each<[string, Partial<CatalogueDocument>, string[]]>([
    ['a notice with everything', {}, []],
    ['a notice without a date', { isDated: false }, ['date']],
    ['a notice without an issuer', { hasIssuer: false }, ['issuer']],
    [
      'a speech, whose speaker stands for an issuer',
      { hasIssuer: false, hasSpeaker: true, kind: 'report' },
      [],
    ],
    ['a chronicle, which has neither', { hasIssuer: false, isDated: false, kind: 'chronicle' }, []],
    ['a doubtful reading', { confidence: 0.2 }, ['confidence']],
  ])('%s', (_name, more, fields) => {
    const found = report([issue(1, 2024, 1)], [document(1, 1, more)]).incomplete;
    expect(found.flatMap((each) => each.fields)).toEqual(fields);
  });

  it('is an issue with pages on which no document stands, or that are not recognised, or without any text', () => {
    const issues = [
      issue(1, 2024, 1, { pages: 12 }),
      issue(2, 2024, 2),
      issue(3, 2024, 3, { unrecognised: 8 }),
      issue(4, 2024, 4, { unrecognised: 1 }),
      issue(5, 2024, 5),
      issue(6, 2024, 6, { hasUnreadPages: true }),
    ];
    const documents = [
      document(1, 1, { pageStart: 3, pageEnd: 5 }),
      document(2, 1, { pageStart: 8, pageEnd: null }),
      document(3, 2, { characters: 0 }),
      document(4, 4),
      document(5, 5),
      document(6, 6),
    ];
    const { withoutText } = report(issues, documents);
    expect(
      withoutText.map(({ issueId, hasText, pages, unrecognised }) => [issueId, hasText, pages, unrecognised]),
    ).toEqual([
      [
        1,
        true,
        [
          { from: 6, to: 7 },
          { from: 9, to: 12 },
        ],
        0,
      ],
      [2, false, [], 0],
      [3, false, [], 8],
      [4, true, [], 1],
      [6, true, [], 0],
    ]);
  });
});

it('tells of pages without text what is known of them', () => {
  const found = report(
    [
      issue(1, 2024, 1, { pages: 4, unrecognised: 2 }),
      issue(2, 2024, 2, { unrecognised: 8 }),
      issue(3, 2024, 3, { hasUnreadPages: true }),
    ],
    [document(1, 1, { pageStart: 1, pageEnd: 3 }), document(2, 3)],
  );
  const remarks = listFindings(found, 'zh-CN').filter(({ check }) => check === 'withoutText');
  expect(remarks.map(({ remark }) => remark)).toEqual([
    '第4页；2 页待识别或没有识别出文字',
    '全期没有可以检索的文字；8 页待识别或没有识别出文字',
    '有的页没有读出文字',
  ]);
});

it('is told as one list of findings in both languages, the weightiest first', () => {
  const found = report(
    [issue(1, 2023, 1), issue(2, 2023, 4), issue(3, 2024, 1)],
    [document(1, 1, { isDated: false }), document(2, 2), document(3, 3)],
  );
  const told = (language: 'zh-CN' | 'en') =>
    listFindings(found, language).map(({ check, subject, remark }) => [check, subject, remark]);
  expect(told('zh-CN')).toEqual([
    ['missing', '云溪区人民政府公报 2023年', '第2–3期'],
    ['incomplete', '云溪区人民政府公报 2023年第1期 关于第1件事的通知', '无成文日期和印发日期'],
  ]);
  expect(told('en')).toEqual([
    ['missing', '云溪区人民政府公报 2023', 'no. 2–3'],
    ['incomplete', '云溪区人民政府公报 2023年第1期 关于第1件事的通知', 'neither signing nor printing date'],
  ]);
});
