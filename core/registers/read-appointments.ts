import type { Block, DocumentReading } from '../model/document.ts';
import type { Appointment } from '../model/register.ts';
import { type Action, type Clause, readClauses } from './appointment-clauses.ts';
import { readAppointmentTable } from './appointment-table.ts';
import { readProbation } from './post.ts';
import { shiftRange, splitOutsideBrackets, trimRange } from './split-clauses.ts';

const LONGEST_CLAUSE = 400;
const READ = new Set<Block['kind']>(['paragraph', 'list-item', 'recipient', 'heading']);
const MAY_APPOINT = /任|免|为|為|的|职|職|代理|辞|试用/u;
/** What a sentence that stands in no list appoints, removes or announces somebody with. */
const ACTS = /[任聘派选選免撤罢辞]|解除|代理|决定|不再|试用/u;

/** Appointments and removals that a document announces, one row for each person and post. */
export function readAppointments(document: DocumentReading): Appointment[] {
  if (document.kind === 'report' || document.kind === 'statistics') return [];
  const rows: Appointment[] = [];
  const isAnnouncement =
    document.kind === 'appointment' || /任免|任职|免职|职务|任命|免去|辞去/u.test(document.title);
  const places = placesOf(document);
  const date = document.signedOn ?? document.printedOn;
  let listing: Action | null = null;
  let before: readonly string[] = [];
  for (const block of document.blocks) {
    if (block.kind === 'table' && isAnnouncement) rows.push(...readAppointmentTable(block, date));
    if (!READ.has(block.kind)) continue;
    const text = document.text.slice(block.range.start, block.range.end);
    if (!MAY_APPOINT.test(text) || (listing === null && !ACTS.test(text))) continue;
    for (const part of splitOutsideBrackets(text, '；;。\n')) {
      const place = trimRange(text, part);
      const sentence = text.slice(place.start, place.end);
      if (sentence.length > LONGEST_CLAUSE || (listing === null && !ACTS.test(sentence))) continue;
      listing = announces(sentence) ?? listing;
      const clauses = readClauses(sentence, { listing, isAnnouncement, places, before });
      const range = shiftRange(place, block.range.start);
      rows.push(...clauses.flatMap((clause) => rowsOf(clause, { date, sentence, range })));
      before = clauses.at(-1)?.persons ?? before;
      if (clauses.length === 0) applyProbation(rows, sentence);
    }
  }
  return rows;
}

/** 任命： and 免去： open lists; what follows bears no verb of its own. */
function announces(sentence: string): Action | null {
  if (/(?:任命|聘任|任用)(?:下列[^：:]{0,12}|以下[^：:]{0,12})?[：:]/u.test(sentence)) return 'appointed';
  return /(?:免去|免除)(?:下列[^：:]{0,12}|以下[^：:]{0,12})?[：:]/u.test(sentence) ? 'removed' : null;
}

function rowsOf(clause: Clause, drawn: Pick<Appointment, 'date' | 'sentence' | 'range'>): Appointment[] {
  const { action, persons, posts } = clause;
  return persons.flatMap((person) => posts.map((post) => ({ person, action, ...post, ...drawn })));
}

/** 以上同志试用期一年: said once, of everybody appointed before it. */
function applyProbation(rows: Appointment[], sentence: string): void {
  if (!/^[（(]?(?:以上|上述|所任)[^，。]{0,20}试用期/u.test(sentence)) return;
  const probation = readProbation(sentence);
  for (const [at, row] of rows.entries())
    if (row.action === 'appointed' && row.probation === null) rows[at] = { ...row, probation };
}

/** The places that the issuers and the title of a document name: 青川市云溪区 also as 云溪区. */
function placesOf({ issuers, title }: DocumentReading): string[] {
  const found = new Set<string>();
  for (const text of [...issuers, title])
    for (const [place] of text.matchAll(/\p{Script=Han}{2,6}?[省市区县州旗镇乡]/gu)) found.add(place);
  const heads = [...issuers, title].flatMap(
    (text) => /^(?:\p{Script=Han}{2,6}?[省市区县州旗]){1,3}/u.exec(text)?.[0] ?? [],
  );
  for (const head of heads) found.add(head);
  return [...found];
}
