import type { DocumentReading } from '../model/document.ts';
import type { Appointment } from '../model/register.ts';
import { SURNAMES } from '../text/surnames.ts';
import { shiftRange, splitOutsideBrackets, trimRange } from './split-clauses.ts';

type Action = Appointment['action'];
/** A clause that was understood: who, what, and the posts as they are printed. */
type Clause = { action: Action; persons: string[]; posts: string };

const NAME = '[\\p{Script=Han}·•]{2,15}?';
const NAMES = `${NAME}(?:、${NAME})*`;
const TITLED = '(?:同志|先生|女士)?';
const OFFICE =
  /(?:长|主任|书记|主席|委员|代表|员|师|总监|经理|理事|总理|参事|顾问|秘书|专员|校长|大使|法官|职务|主官|館長|長|記|员额|助理|指挥|政委|科级|处级|级)$/u;
const CLAUSES: readonly { pattern: RegExp; action: Action }[] = [
  {
    pattern: new RegExp(`(?:任命|聘任|任用|决定)(${NAMES})${TITLED}(?:为|担任|任)(?!了)(.{2,})$`, 'u'),
    action: 'appointed',
  },
  {
    pattern: new RegExp(
      `(?:免去|免除|撤销|解除)(${NAMES})${TITLED}(?:兼任的|担任的|的)(.{2,}?)(?:职务|職務)?$`,
      'u',
    ),
    action: 'removed',
  },
  { pattern: new RegExp(`^(${NAMES})${TITLED}不再担任(.{2,}?)(?:职务)?$`, 'u'), action: 'removed' },
];
const LISTED: readonly { pattern: RegExp; action: Action }[] = [
  { pattern: new RegExp(`^(${NAMES})${TITLED}(?:为|担任|任)(?!为)(.{2,})$`, 'u'), action: 'appointed' },
  {
    pattern: new RegExp(`^(${NAMES})${TITLED}(?:兼任的|担任的|的)(.{2,}?)(?:职务|職務)?$`, 'u'),
    action: 'removed',
  },
];
const LONGEST_CLAUSE = 400;

/** Appointments and removals that a document announces, one row for each person and post. */
export function readAppointments(document: DocumentReading): Appointment[] {
  if (document.kind === 'report' || document.kind === 'statistics') return [];
  const rows: Appointment[] = [];
  const date = document.signedOn ?? document.printedOn;
  let listing: Action | null = null;
  for (const { kind, range } of document.blocks) {
    if (kind !== 'paragraph' && kind !== 'list-item' && kind !== 'recipient' && kind !== 'heading') continue;
    const text = document.text.slice(range.start, range.end);
    if (!/任|免|为|的|职/.test(text)) continue;
    for (const part of splitOutsideBrackets(text, '；;。\n')) {
      const place = trimRange(text, part);
      const sentence = text.slice(place.start, place.end);
      if (sentence.length > LONGEST_CLAUSE) continue;
      listing = announces(sentence) ?? listing;
      for (const clause of readClauses(sentence, listing))
        for (const person of clause.persons)
          for (const post of readPosts(clause.posts))
            rows.push({
              person,
              action: clause.action,
              ...post,
              body: null,
              acting: false,
              date,
              sentence,
              range: shiftRange(place, range.start),
            });
    }
  }
  return rows;
}

/** 任命： and 免去： open lists; what follows bears no verb of its own. */
function announces(sentence: string): Action | null {
  if (/(?:任命|聘任|任用)(?:下列[^：:]{0,12})?[：:]/.test(sentence)) return 'appointed';
  return /(?:免去|免除)(?:下列[^：:]{0,12})?[：:]/.test(sentence) ? 'removed' : null;
}

function readClauses(sentence: string, listing: Action | null): Clause[] {
  const plain = sentence
    .replace(/^.*(?:任命|聘任|免去|免除)[：:]/u, '')
    .replace(/^[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]\s*/u, '');
  if (plain === '') return [];
  const both = /^(.*?)，((?:同时)?免去.*|任命.*)$/u.exec(plain);
  if (both && /任命|免去/.test(both[1] ?? ''))
    return [...readClauses(both[1] ?? '', listing), ...readClauses(both[2] ?? '', listing)];
  for (const { pattern, action } of CLAUSES) {
    const clause = makeClause(pattern.exec(plain), action);
    if (clause) return [clause];
  }
  for (const { pattern, action } of LISTED) {
    const clause = action === listing ? makeClause(pattern.exec(plain), action) : null;
    if (clause) return [clause];
  }
  return [];
}

function makeClause(match: RegExpExecArray | null, action: Action): Clause | null {
  if (!match) return null;
  const persons = (match[1] ?? '').split('、').flatMap((name) => splitAnd(name));
  const posts = match[2] ?? '';
  return persons.length > 0 && OFFICE.test(withoutTail(posts)) ? { action, persons, posts } : null;
}

/** 和 parts two names only where a surname follows and both are long enough: 李和平 is one person. */
function splitAnd(name: string): string[] {
  const at = name.indexOf('和', 2);
  const second = at === -1 ? '' : name.slice(at + 1);
  return second.length >= 2 && SURNAMES.has(second.charAt(0)) ? [name.slice(0, at), second] : [name];
}

function withoutTail(post: string): string {
  return post.replace(/(?:[（(][^（(）)]*[）)])+$/u, '').trim();
}

type Post = Pick<Appointment, 'post' | 'concurrent' | 'probation'>;

/** Posts of one clause: parted where what stands before the comma is an office by itself. */
function readPosts(text: string): Post[] {
  const posts: string[] = [];
  for (const { start, end } of splitOutsideBrackets(text, '，、,')) {
    const part = text.slice(start, end);
    const last = posts.at(-1);
    if (last !== undefined && !OFFICE.test(withoutTail(last)))
      posts[posts.length - 1] = `${last}${text.charAt(start - 1)}${part}`;
    else posts.push(part);
  }
  return posts.map((post) => readPost(post));
}

/** 试用期 and 兼 are facts of their own; whatever else stands in the bracket stays with the post. */
function readPost(text: string): Post {
  const tail = /(?:[（(][^（(）)]*[）)])+$/u.exec(text);
  const brackets = (tail?.[0].match(/[^（(）)]+/gu) ?? []).map((bracket) => bracket.split(/[，,、；]/));
  const remarks = brackets.flat();
  const probation = remarks
    .map((remark) => /^试用期(?:为)?(.+)$/u.exec(remark)?.[1])
    .find((found) => found !== undefined);
  const concurrent = /^兼(?:任)?/u.test(text) || remarks.includes('兼');
  const kept = brackets
    .map((bracket) => bracket.filter((remark) => remark !== '兼' && !remark.startsWith('试用期')).join('，'))
    .filter((bracket) => bracket !== '')
    .map((bracket) => `（${bracket}）`);
  const stem = (tail ? text.slice(0, tail.index) : text).replace(/^兼(?:任)?/u, '');
  const post = `${stem}${kept.join('')}`;
  return { post: post.replace(/职务$/u, ''), concurrent, probation: probation ?? null };
}
