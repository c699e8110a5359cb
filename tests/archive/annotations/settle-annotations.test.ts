import { join } from 'node:path';
import { expect, it } from 'vitest';
import { listAnnotations } from '#archive/annotations/list-annotations.ts';
import { queryAnnotations } from '#archive/annotations/query-annotations.ts';
import { settleAnnotations } from '#archive/annotations/settle-annotations.ts';
import { openConnection } from '#archive/database/connection.ts';
import { migrate } from '#archive/database/migrate.ts';
import { loadMigrations } from '#archive/database/migrations.ts';
import { makeTempFolder } from '#tests/support/temp-archive.ts';

const INSERT_ANNOTATION = `INSERT INTO annotation (id, document_id, style, color, note, tags, quote, prefix, suffix, start_offset,
  end_offset, text_version, author, created_at, changed_at)
  VALUES (?, 1, 'highlight', 'rose', '旧注', '["防汛"]', ?, ?, ?, ?, ?, 1, '甲', '2026-01-01T00:00:00.000Z', '2026-01-01T00:00:00.000Z')`;

it('annotations of an older archive are found in their texts once, and what changed before waits', async () => {
  const db = openConnection(join(makeTempFolder(), 'a.sqlite'), { readOnly: false, mustExist: false });
  const noBackup = () => Promise.resolve();
  await migrate(
    db,
    loadMigrations().filter(({ version }) => version < 90),
    noBackup,
  );
  const text = '各街道要落实防汛责任制，汛期二十四小时值班。';
  db.exec(`INSERT INTO original VALUES ('${'a'.repeat(64)}', 1, 'a.txt', 'txt', 'text/plain', 'utf-8');
    INSERT INTO bulletin VALUES (1, '云溪公报');
    INSERT INTO issue (id, bulletin_id, original_sha256, imported_at) VALUES (1, 1, '${'a'.repeat(64)}', '2026-01-01T00:00:00.000Z');
    INSERT INTO document (id, issue_id, position, title, kind, characters, confidence) VALUES (1, 1, 1, '通知', 'notice', 22, 1);
    INSERT INTO document_text VALUES (1, 1, '${text}', '[]', '[]');`);
  const found = '0b6a1f2e-6a0f-4a9e-9f5e-2f6a6d1c7b11';
  const lost = '0b6a1f2e-6a0f-4a9e-9f5e-2f6a6d1c7b12';
  const insert = db.prepare(INSERT_ANNOTATION);
  insert.run(found, '防汛责任制', '各街道要落实', '，汛期二十四小时值班。', 6, 11);
  insert.run(lost, '任命周明为局长', '区政府决定，', '。', 6, 13);
  await migrate(db, loadMigrations(), noBackup);
  settleAnnotations(db);
  expect(listAnnotations(db, null)).toMatchObject([
    {
      id: found,
      range: { start: 6, end: 11 },
      state: 'anchored',
      awaiting: null,
      isShared: false,
      link: null,
    },
    { id: lost, range: null, state: 'orphan', awaiting: 'lost' },
  ]);
  const request = { sort: 'place', offset: 0, limit: 10 } as const;
  expect(queryAnnotations(db, { ...request, filter: { text: '旧注', tags: ['防汛'] } }).total).toBe(2);
  const before = listAnnotations(db, null);
  settleAnnotations(db);
  expect(listAnnotations(db, null)).toEqual(before);
  db.close();
});
