import { describe, expect, it } from 'vitest';
import { failureMessage } from '#cli/messages.ts';
import type { ErrorContext } from '#core/errors/app-error.ts';
import { ERROR_CODES, type ErrorCode } from '#core/errors/error-codes.ts';
import { BAD_QUERY_REASONS } from '#core/query/bad-query.ts';

/** Contexts as the archive gives them, and a word of each that the person must read; null where the code alone says it all. */
const CASES: Record<ErrorCode, readonly (readonly [ErrorContext, string | null])[]> = {
  'archive/not-open': [[{}, null]],
  'archive/not-an-archive': [[{ folder: '/馆/公报' }, '/馆/公报 is not']],
  'archive/already-exists': [[{ folder: '/馆/公报' }, '/馆/公报']],
  'archive/locked': [
    [{ folder: '/馆/公报' }, '/馆/公报'],
    [{ file: '/馆/archive.sqlite' }, '/馆/archive.sqlite'],
  ],
  'archive/read-only': [[{ folder: '/馆/公报' }, '/馆/公报']],
  'archive/from-the-future': [
    [{ folder: '/馆/公报', found: 90, newest: 10 }, 'schema 90; this one knows 10'],
  ],
  'archive/damaged': [[{ file: '/馆/archive.sqlite' }, '/馆/archive.sqlite']],
  'archive/folder-missing': [[{ folder: '/馆/公报' }, '/馆/公报']],
  'archive/no-permission': [
    [{ folder: '/馆/公报' }, '/馆/公报'],
    [{ file: '/馆/archive.sqlite' }, '/馆/archive.sqlite'],
  ],
  'archive/disk-full': [[{ folder: '/馆/公报' }, null]],
  'archive/unreachable': [[{ folder: '/馆/公报' }, '/馆/公报']],
  'import/not-found': [[{ file: '第1期.txt' }, '第1期.txt']],
  'import/not-readable': [[{ file: '第1期.txt' }, '第1期.txt']],
  'import/empty': [[{ file: '第1期.txt' }, '第1期.txt']],
  'import/not-text': [[{ file: '第1期.txt' }, '第1期.txt']],
  'import/too-large': [
    [{ file: '第1期.txt', bytes: 2048, limit: 1024 }, 'it has 2048 bytes, and 1024'],
    [{ file: '第1期.pdf', what: 'memory' }, 'too many bytes to be held in memory'],
  ],
  'import/too-long': [[{ file: '第1期.pdf', seconds: 18 }, 'within 18 seconds']],
  'import/too-many-pages': [[{ file: '第1期.pdf', count: 6000, limit: 5000 }, 'has 6000 pages, and 5000']],
  'import/too-many-entries': [[{ file: '第1期.zip', count: 90, limit: 50 }, 'holds 90 files, and 50']],
  'import/too-deep': [[{ file: '第1期.zip', limit: 3 }, 'followed 3 levels']],
  'import/expands-too-far': [[{ file: '第1期.zip', bytes: 9000 }, 'would be 9000 bytes']],
  'import/unsafe-path': [[{ file: '/../第1期.txt' }, '/../第1期.txt has a path']],
  'import/interrupted': [[{ file: '第1期.pdf' }, '第1期.pdf']],
  'import/damaged': [[{ file: '第1期.pdf' }, '第1期.pdf']],
  'import/password-needed': [[{ file: '第1期.pdf' }, '第1期.pdf']],
  'import/wrong-password': [[{ file: '第1期.pdf' }, '第1期.pdf']],
  'import/no-text-layer': [[{ file: '第1期.pdf', pages: 8 }, '第1期.pdf']],
  'import/unknown-format': [[{ file: '第1期.xyz' }, '第1期.xyz']],
  'import/nothing-imported': [[{}, null]],
  'search/superseded': [[{}, null]],
  'search/bad-query': BAD_QUERY_REASONS.map((reason) => [
    { position: 3, reason },
    reason === 'empty-query' ? 'empty' : 'at character 4: ',
  ]),
  'search/name-taken': [[{ name: '质子中心' }, 'already called 质子中心']],
  'item/not-found': [
    [{ what: 'document', id: 12 }, 'no document 12 in'],
    [{ documentId: 12 }, 'no document 12 in'],
  ],
  'correction/original-missing': [
    [{ issue: '云溪公报', file: '第1期.txt', reason: 'missing' }, '第1期.txt is missing'],
  ],
  'correction/nothing-left': [[{ issue: '云溪公报 2024年第1期' }, '云溪公报 2024年第1期']],
  'annotation/bad-range': [[{ reason: 'empty', start: 3, end: 3, length: 9 }, null]],
  'annotation/bad-file': [[{ field: 'items.0.target' }, null]],
  'authority/name-taken': [
    [{ name: '区发改局', body: '云溪区发展和改革局' }, '区发改局 already belongs to 云溪区发展和改革局'],
  ],
  'excerpt/nothing-chosen': [[{}, null]],
  'excerpt/unknown-format': [[{ format: 'xyz' }, null]],
  'keeping/not-a-backup': [[{ file: '/usb/x.sqlite' }, '/usb/x.sqlite']],
  'keeping/backup-damaged': [
    [{ file: '/usb/x.sqlite', reason: 'page 3 is never used' }, 'page 3 is never used'],
  ],
  'keeping/target-not-empty': [[{ folder: '/馆/公报' }, '/馆/公报']],
  'keeping/damage-found': [[{}, null]],
  'facsimile/none': [[{ file: '第1期.txt' }, '第1期.txt']],
  'facsimile/not-drawn': [[{ file: '第1期.pdf' }, '第1期.pdf']],
  'recognition/failed': [
    [{ file: '第1期.pdf', page: 3, reason: 'too-late' }, 'page 3'],
    [{ file: '第1期.pdf', page: 3, reason: 'too-late' }, '第1期.pdf'],
  ],
  'file/cannot-write': [[{ file: 'x.md' }, 'x.md']],
  'index/rebuilding': [[{ damaged: true }, null]],
  'print/failed': [[{}, null]],
  'job/cancelled': [[{}, null]],
  'job/not-found': [[{ id: 'a-b' }, null]],
  'ipc/invalid-request': [[{ operation: 'search.run', field: 'query' }, 'query']],
  'ipc/not-granted': [[{}, null]],
  'ipc/invalid-answer': [[{}, null]],
  'process/restarting': [[{}, null]],
  'process/stopped': [[{}, null]],
  'process/wrong-runtime': [[{}, null]],
  'internal/bug': [[{}, 'reference 1a2b3c']],
};

const rows = ERROR_CODES.flatMap((code) => [
  { code, context: {}, word: null, ref: null },
  { code, context: { folder: null, file: '', field: '', reason: '' }, word: null, ref: null },
  ...CASES[code].map(([context, word]) => ({ code, context, word, ref: '1a2b3c' })),
]);

describe('failureMessage', () => {
  it.each(rows)('is a whole sentence for $code with $context', ({ code, context, word, ref }) => {
    const message = failureMessage({ code, context, ref });
    expect(message).toMatch(/^(?:[A-Z/]|第|x\.md)[^{}]+\.$/);
    expect(message).not.toMatch(/undefined|null|\(\)| {2}| \.$|: ?\.|\w+\/\w+-\w+$/);
    if (word !== null) expect(message).toContain(word);
  });

  it('counts a place in a query from 1 and leaves out a reason that it does not know', () => {
    const say = (context: ErrorContext) => failureMessage({ code: 'search/bad-query', context, ref: null });
    expect(say({ position: 0, reason: 'unclosed-quote' })).toBe(
      'The query cannot be understood at character 1: a quotation mark is opened and not closed. Nothing was searched.',
    );
    expect(say({ position: 0, reason: 'toString' })).toBe(
      'The query cannot be understood at character 1. Nothing was searched.',
    );
  });
});
