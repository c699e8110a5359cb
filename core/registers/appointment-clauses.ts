import type { Appointment } from '../model/register.ts';
import { isSureName, NAMES, splitBareName, splitNames, TITLED } from './person-name.ts';
import { endsWithOffice, type Post, readPosts } from './post.ts';

export type Action = Appointment['action'];
/** A clause that was understood: who, what, and which posts. */
export type Clause = { action: Action; persons: string[]; posts: Post[] };

/** What stands around a sentence and helps to read it. */
export type ClauseContext = {
  /** The list that the sentence is in: 任命： and 免去： open one, and what follows bears no verb of its own. */
  listing: Action | null;
  /** Whether the document is one of appointments: there a name and 任 are enough. */
  isAnnouncement: boolean;
  /** Places that the document names: 张明云溪区水务局局长 is parted before one. */
  places: readonly string[];
  /** Persons of the clause before, for 免去其…职务. */
  before: readonly string[];
};

/** `weak`: the verb is said of many things, so that the names themselves must be believed. */
type Pattern = { pattern: RegExp; action: Action; acting?: true; concurrent?: true; weak?: true };

const APPOINTS = '(?:任命|聘任|任用|聘请|聘請|委任|派任|选举|選舉|补选|推选|特派)';
const REMOVES = '(?:免去|免除|撤销|解除|罢免)';
const AS = '(?:为|為|担任|擔任|任)';
const POST = '(.{2,}?)(?:[职職][务務].*)?$';
const CLAUSES: readonly Pattern[] = [
  { pattern: new RegExp(`${APPOINTS}(${NAMES})${TITLED}${AS}(?!了)(.{2,})$`, 'u'), action: 'appointed' },
  {
    pattern: new RegExp(
      `(?:接受|同意|批准)(${NAMES})${TITLED}(?:提出的|关于|请求)?辞去(?:的)?(?:兼任的|担任的)?${POST}`,
      'u',
    ),
    action: 'removed',
  },
  {
    pattern: new RegExp(`${REMOVES}(${NAMES})${TITLED}(?:兼任的|兼任)${POST}`, 'u'),
    action: 'removed',
    concurrent: true,
  },
  { pattern: new RegExp(`${REMOVES}(${NAMES})${TITLED}(?:担任的|现任的|的)${POST}`, 'u'), action: 'removed' },
  { pattern: new RegExp(`${REMOVES}(${NAMES})(?:同志|先生|女士)${POST}`, 'u'), action: 'removed' },
  {
    pattern: new RegExp(`(?:^|决定|由)(${NAMES})${TITLED}代理${POST}`, 'u'),
    action: 'appointed',
    acting: true,
    weak: true,
  },
  {
    pattern: new RegExp(`^(${NAMES})${TITLED}(?:不再担任|不再兼任|不再任|辞去)${POST}`, 'u'),
    action: 'removed',
    weak: true,
  },
  {
    pattern: new RegExp(`决定(?:由)?(${NAMES})${TITLED}${AS}(?!了)(.{2,})$`, 'u'),
    action: 'appointed',
    weak: true,
  },
];
const LISTED: readonly Pattern[] = [
  { pattern: new RegExp(`^(${NAMES})${TITLED}${AS}(?![为任])(.{2,})$`, 'u'), action: 'appointed' },
  {
    pattern: new RegExp(`^(${NAMES})${TITLED}(?:兼任的|兼任)${POST}`, 'u'),
    action: 'removed',
    concurrent: true,
  },
  { pattern: new RegExp(`^(${NAMES})${TITLED}(?:担任的|的)${POST}`, 'u'), action: 'removed' },
];
const UNLISTED: Pattern = {
  pattern: new RegExp(`^(${NAMES})(同志|先生|女士)?(?:任|担任)(?!命|免|用|何|务|期|职)(.{2,})$`, 'u'),
  action: 'appointed',
};
const OF_THOSE_BEFORE = new RegExp(`^(?:同时)?${REMOVES}(?:其|他|她)(?:兼任的|担任的|的)?${POST}`, 'u');
const NO_LONGER = new RegExp(`^(?:同时)?不再(?:担任|兼任|任)${POST}`, 'u');
const BARE = new RegExp(`^(?:.*${REMOVES})?(\\p{Script=Han}{2,60})[职職][务務]`, 'u');

/** The clauses of a sentence that appoint or remove somebody; empty where it does not, or is not understood. */
export function readClauses(sentence: string, context: ClauseContext): Clause[] {
  const plain = sentence
    .replace(/^.*(?:任命|聘任|免去|免除)[^：:，。]{0,12}[：:]/u, '')
    .replace(/^[（(]?[\d一二三四五六七八九十]{1,3}[）)、.．]\s*/u, '')
    .replace(/^(?:经.{0,30}(?:研究|决定|批准|同意)[，：:]?|兹|茲|现|特此?)/u, '');
  const clauses: Clause[] = [];
  let before = context.before;
  for (const part of splitActions(plain)) {
    const clause = readClause(part, { ...context, before });
    if (clause === null) continue;
    clauses.push(clause);
    before = clause.persons;
  }
  return clauses;
}

/** Parts 任命甲为…，免去其…职务: a comma behind which another action begins. */
function splitActions(text: string): string[] {
  return text
    .split(/[，,](?=(?:同时)?(?:免去|免除|任命|不再担任|不再任|不再兼任))/u)
    .filter((part) => part !== '');
}

function readClause(text: string, context: ClauseContext): Clause | null {
  const inherited = OF_THOSE_BEFORE.exec(text) ?? NO_LONGER.exec(text);
  if (inherited)
    return makeClause({ action: 'removed', persons: [...context.before], text: inherited[1] ?? '' });
  for (const pattern of CLAUSES) {
    const clause = matchClause(text, pattern);
    if (clause) return clause;
  }
  for (const pattern of LISTED) {
    const clause = pattern.action === context.listing ? matchClause(text, pattern) : null;
    if (clause) return clause;
  }
  return readUnlisted(text, context) ?? readBare(text, context);
}

function matchClause(text: string, { pattern, action, acting, concurrent, weak }: Pattern): Clause | null {
  const match = pattern.exec(text);
  if (!match || (weak && !splitNames(match[1] ?? '').every((name) => isSureName(name)))) return null;
  const clause = makeClause({ action, persons: splitNames(match[1] ?? ''), text: match[2] ?? '' });
  return clause && { ...clause, posts: clause.posts.map((post) => marked(post, { acting, concurrent })) };
}

function marked(
  post: Post,
  { acting, concurrent }: { acting?: true | undefined; concurrent?: true | undefined },
) {
  return { ...post, acting: acting ?? post.acting, concurrent: concurrent ?? post.concurrent };
}

/** 叶知秋同志任…局长: in a document of appointments, or where 同志 tells that a name stands before 任. */
function readUnlisted(text: string, context: ClauseContext): Clause | null {
  const match = UNLISTED.pattern.exec(text);
  if (!match || context.listing === 'removed') return null;
  const persons = splitNames(match[1] ?? '');
  const isSure = persons.every((person) => isSureName(person));
  if (!context.isAnnouncement || (match[2] === undefined && !isSure)) return null;
  return makeClause({ action: 'appointed', persons, text: match[3] ?? '' });
}

/** 免去张明区水务局局长职务: nothing parts the name from the post but the place that the post begins with. */
function readBare(text: string, context: ClauseContext): Clause | null {
  const isRemoval = /免去|免除/u.test(text) || context.listing === 'removed';
  const match = isRemoval && context.isAnnouncement ? BARE.exec(text) : null;
  const parted = match && splitBareName(match[1] ?? '', context.places);
  return parted && makeClause({ action: 'removed', persons: [parted.name], text: parted.post });
}

function makeClause({
  action,
  persons,
  text,
}: {
  action: Action;
  persons: string[];
  text: string;
}): Clause | null {
  const post = text.replace(/(?:的)?请求$/u, '');
  // The first post decides: what follows it may be a remark.
  if (persons.length === 0 || !/\p{Script=Han}/u.test(post)) return null;
  const posts = readPosts(post).filter((found) => endsWithOffice(found.post));
  return posts.length > 0 ? { action, persons, posts } : null;
}
