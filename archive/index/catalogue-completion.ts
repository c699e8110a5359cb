import { Index } from 'flexsearch';
import { completionSchema, type Completion } from '#core/model/search.ts';
import { toSearchForm } from '#core/text/search-form.ts';
import type { Db } from '../database/connection.ts';
import { pinyinInitials } from './pinyin-initials.ts';
import { type CatalogueEntry, readCatalogue } from './read-catalogue.ts';

type Entry = CatalogueEntry & { form: string; initials: string };

/** Completion of a beginning over titles, document numbers, issuers and people, in memory. Made at the first question. */
export class CatalogueCompletion {
  readonly #db: Db;
  #entries = new Map<string, Entry>();
  #index = makeIndex();
  #byNumber: Entry[] = [];
  #lastId = 0;
  #documents = 0;
  #isCurrent = false;

  constructor(db: Db) {
    this.#db = db;
  }

  /**
   * At most `limit` texts that contain `text`, in search form or, for Latin letters, in pinyin initials; those that begin with it
   * first, short ones before long ones.
   */
  complete(text: string, limit: number): Completion[] {
    const form = squeeze(text);
    if (form === '') return [];
    this.#bringUp();
    // The index proposes, the text decides. A common pair of characters has many entries: more are proposed than shown.
    const proposed = this.#index.search(queryGramsOf(form).join(' '), { limit: 50 * limit });
    return proposed
      .flatMap((number) => this.#byNumber[Number(number)] ?? [])
      .map((entry) => ({ entry, place: placeOf(entry, form) }))
      .filter(({ place }) => place >= 0)
      .sort((one, other) => one.place - other.place || one.entry.form.length - other.entry.form.length)
      .slice(0, limit)
      .map(({ entry: { sort, text: found, documentId } }) =>
        completionSchema.parse({ sort, text: found, documentId }),
      );
  }

  /** Says that the holdings have grown, or (`all`) have changed in any way: the next question looks at them again. */
  invalidate({ all }: { all: boolean } = { all: false }): void {
    if (all) this.#clear();
    this.#isCurrent = false;
  }

  #bringUp(): void {
    if (this.#isCurrent) return;
    const { documents, upToLast, last } = this.#countDocuments();
    // Documents went: their entries cannot be told from those that stay, so all are read again.
    if (upToLast !== this.#documents) this.#clear();
    for (const entry of readCatalogue(this.#db, this.#lastId)) this.#add(entry);
    this.#documents = documents;
    this.#lastId = last;
    this.#isCurrent = true;
  }

  #countDocuments(): { documents: number; upToLast: number; last: number } {
    const counted = this.#db
      .prepare<[number], { documents: number; upToLast: number; last: number | null }>(
        'SELECT count(*) AS documents, count(*) FILTER (WHERE id <= ?) AS upToLast, max(id) AS last FROM document',
      )
      .get(this.#lastId);
    return { documents: counted?.documents ?? 0, upToLast: counted?.upToLast ?? 0, last: counted?.last ?? 0 };
  }

  #clear(): void {
    this.#entries = new Map();
    this.#byNumber = [];
    this.#index = makeIndex();
    this.#lastId = 0;
    this.#documents = 0;
  }

  #add(entry: CatalogueEntry): void {
    const key = `${entry.sort}\n${entry.text}`;
    const known = this.#entries.get(key);
    if (known !== undefined) {
      // The same title twice leads to no one document.
      if (known.documentId !== entry.documentId) known.documentId = null;
      return;
    }
    const form = squeeze(entry.text);
    const made = { ...entry, form, initials: pinyinInitials(form) };
    this.#entries.set(key, made);
    this.#index.add(this.#byNumber.length, [...gramsOf(form), ...gramsOf(made.initials)].join(' '));
    this.#byNumber.push(made);
  }
}

/** 0 where the entry begins with `form`, 1 where it holds it, -1 where it does not; its text before its initials. */
function placeOf(entry: Entry, form: string): number {
  const places = [entry.form.indexOf(form), entry.initials.indexOf(form)].filter((at) => at >= 0);
  return places.length === 0 ? -1 : Math.min(1, ...places);
}

function makeIndex(): Index {
  return new Index({ tokenize: 'strict', encode: (grams) => grams.split(' ') });
}

function squeeze(text: string): string {
  return toSearchForm(text).text.replace(/\s/gu, '');
}

/** Single characters and pairs. */
function gramsOf(text: string): string[] {
  const characters = Array.from(text);
  return characters.flatMap((character, at) => [character, character + (characters[at + 1] ?? '')]);
}

function queryGramsOf(form: string): string[] {
  const characters = Array.from(form);
  return characters.length === 1
    ? characters
    : characters.slice(1).map((next, at) => (characters[at] ?? '') + next);
}
