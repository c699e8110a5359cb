import { openConnection, type Db } from '#archive/database/connection.ts';
import { migrate } from '#archive/database/migrate.ts';
import { loadMigrations } from '#archive/database/migrations.ts';
import { documentNumberKey } from '#core/text/document-number-key.ts';
import { inventNames } from '../samples/names.ts';
import { createRandom } from '../samples/random.ts';

const ORGANS = ['人民政府', '人民政府办公室', '区委办公室', '发展和改革局', '教育局', '财政局', '水务局'];
const TOPICS = [
  '教育',
  '水务',
  '财政预算',
  '营商环境',
  '生态环境',
  '社区养老',
  '防汛抗旱',
  '乡村振兴',
  '数字孪生',
  '质子中心',
];
const ACTS = ['实施意见', '工作方案', '暂行办法', '三年行动计划', '若干措施', '批复', '通报', '公告']; // prettier-ignore
const DOCUMENTS_OF_AN_ISSUE = 15;
const PEOPLE = 6000;

/** A database at `file` with the catalogue of `documents` documents, each with a title of its own, and no texts. */
export async function makeCatalogue(file: string, documents: number): Promise<Db> {
  const db = openConnection(file, { readOnly: false, mustExist: false });
  await migrate(db, loadMigrations(), () => Promise.resolve());
  db.transaction(() => {
    fillCatalogue(db, documents);
  })();
  return db;
}

function fillCatalogue(db: Db, documents: number): void {
  const random = createRandom(20240306);
  const people = inventNames(random, PEOPLE);
  db.prepare("INSERT INTO bulletin (id, name) VALUES (1, '青川市云溪区人民政府公报')").run();
  const original = db.prepare("INSERT INTO original VALUES (?, 1, ?, '.txt', 'text/plain', 'utf-8')");
  const issue = db.prepare(
    "INSERT INTO issue (id, bulletin_id, year, number, original_sha256, imported_at) VALUES (?, 1, ?, ?, ?, '')",
  );
  const document = db.prepare(
    `INSERT INTO document (id, issue_id, position, title, kind, document_number, document_number_key, issuers, characters, confidence)
     VALUES (?, ?, ?, ?, 'notice', ?, ?, ?, 0, 1)`,
  );
  const appointment = db.prepare(
    `INSERT INTO appointment (document_id, position, person, action, post, concurrent, acting, start_offset, end_offset, folded)
     VALUES (?, 1, ?, 'appointed', '局长', 0, 0, 0, 1, '')`,
  );
  for (let id = 1; id <= documents; id += 1) {
    const issueId = Math.ceil(id / DOCUMENTS_OF_AN_ISSUE);
    const year = 1990 + (issueId % 35);
    if (id % DOCUMENTS_OF_AN_ISSUE === 1) {
      const sha256 = String(issueId).padStart(64, '0');
      original.run(sha256, `${issueId}.txt`);
      issue.run(issueId, year, issueId, sha256);
    }
    const issuer = `青川市云溪区${random.pick(ORGANS)}`;
    const place = inventNames(random, 1)[0] ?? '';
    const title = `${issuer}关于印发${place}街道${year}年${random.pick(TOPICS)}${id}号${random.pick(ACTS)}的通知`;
    const number = `云政办发〔${year}〕${id}号`;
    document.run(id, issueId, 1 + (id % DOCUMENTS_OF_AN_ISSUE), title, number, documentNumberKey(number), JSON.stringify([issuer]));
    if (id % 3 === 0) appointment.run(id, random.pick(people));
  }
} // prettier-ignore
