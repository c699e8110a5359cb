import type { DocumentId, IssueId, Range } from '#core/model/ids.ts';
import type { SearchQuestion } from '#core/model/search.ts';
import { createStore } from './store.ts';

export const ROOMS = ['shelf', 'search', 'annotations', 'registers', 'dossier', 'keeping'] as const;
export type Room = (typeof ROOMS)[number];

/** Where in a document the reader goes when it opens it. */
export type Target =
  { at: 'range'; range: Range } | { at: 'quote'; quote: string } | { at: 'first-hit' } | { at: 'last-hit' };

/** What is asked of every text, whatever the results are narrowed by: the words and how they are to be read. */
export type AskedWords = Omit<SearchQuestion, 'filters'>;

/** The two ways of looking at results: document by document, hit by hit. */
export const SEARCH_VIEWS = ['documents', 'lines'] as const;
export type SearchView = (typeof SEARCH_VIEWS)[number];

/** A place in the results of a question, from 0. */
export type ResultPlace = { question: SearchQuestion; view: SearchView; index: number };

/** A document held open, and why. */
export type Place = {
  documentId: DocumentId;
  /** Words whose hits are marked; null for none. */
  asked: AskedWords | null;
  /** Where it was opened from in the results; null where it was not opened from there. */
  from: ResultPlace | null;
  target: Target | null;
};

/** One indicator as the statistics print it: the same name in another unit is another one. */
export type Series = { name: string; unit: string | null };

export const REGISTER_TABS = [
  'appointments',
  'indicators',
  'responsibilities',
  'citations',
  'people',
  'authorities',
  'validity',
] as const;
export type RegisterTab = (typeof REGISTER_TABS)[number];

/** What the room of registers shows: a list, perhaps of one body only, or one person, body or indicator beside its list. */
export type RegisterPage =
  | { at: 'list'; tab: RegisterTab; body: string | null }
  | { at: 'person'; name: string }
  | { at: 'body'; name: string }
  | { at: 'indicator'; series: readonly Series[] };

/** What the window shows: one room, the chosen issue of the shelf, the open document, the page of the registers. */
export type Location = {
  room: Room;
  issueId: IssueId | null;
  place: Place | null;
  page: RegisterPage | null;
};

export type Journey = {
  current: Location;
  /** Where one was before, oldest first. */
  past: readonly Location[];
  /** Where each room was left. */
  left: Readonly<Partial<Record<Room, Location>>>;
};

export const START: Journey = {
  current: { room: 'shelf', issueId: null, place: null, page: null },
  past: [],
  left: {},
};

const LONGEST_PAST = 100;

/** Goes to a location, keeping the present one to come back to. */
export function goTo(journey: Journey, location: Location): Journey {
  return {
    current: location,
    past: [...journey.past, journey.current].slice(-LONGEST_PAST),
    left: { ...journey.left, [journey.current.room]: journey.current },
  };
}

/** Enters a room as it was left. */
export function enterRoom(journey: Journey, room: Room): Journey {
  if (journey.current.room === room) return journey;
  return goTo(journey, journey.left[room] ?? { room, issueId: null, place: null, page: null });
}

/** Goes back one step; unchanged at the beginning. */
export function goBack(journey: Journey): Journey {
  const previous = journey.past.at(-1);
  if (previous === undefined) return journey;
  return {
    current: previous,
    past: journey.past.slice(0, -1),
    left: { ...journey.left, [journey.current.room]: journey.current },
  };
}

export const journeyStore = createStore<Journey>(START);

/** Shows a room as it was left. */
export function showRoom(room: Room): void {
  journeyStore.update((journey) => enterRoom(journey, room));
}

/** Opens a document in the present room, or in `room`. */
export function openPlace(place: Place, room?: Room, issueId?: IssueId | null): void {
  journeyStore.update((journey) =>
    goTo(journey, {
      room: room ?? journey.current.room,
      issueId: issueId === undefined ? journey.current.issueId : issueId,
      place,
      page: room === undefined || room === journey.current.room ? journey.current.page : null,
    }),
  );
}

/** Chooses an issue on the shelf and closes the open document. */
export function showIssue(issueId: IssueId | null): void {
  journeyStore.update((journey) => goTo(journey, { room: 'shelf', issueId, place: null, page: null }));
}

/** Closes the open document; one can go back to it. */
export function closePlace(): void {
  journeyStore.update((journey) =>
    journey.current.place === null ? journey : goTo(journey, { ...journey.current, place: null }),
  );
}

/** Shows a page of the registers. */
export function showPage(page: RegisterPage): void {
  journeyStore.update((journey) => goTo(journey, { room: 'registers', issueId: null, place: null, page }));
}
