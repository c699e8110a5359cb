import type { DocumentId, IssueId, Range } from '#core/model/ids.ts';
import type { SearchQuestion } from '#core/model/search.ts';
import { takeAside } from './aside.ts';
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
  /** The document it is compared with; missing where it is read by itself. */
  beside?: DocumentId;
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
  /** Where one came back from, nearest first. */
  future: readonly Location[];
  /** Where each room was left. */
  left: Readonly<Partial<Record<Room, Location>>>;
};

export const START: Journey = {
  current: { room: 'shelf', issueId: null, place: null, page: null },
  past: [],
  future: [],
  left: {},
};

const LONGEST_PAST = 100;

/** A location as one finds it again: reading goes on where it was left, not where it began. */
export function asLeft(location: Location): Location {
  const { place } = location;
  return place === null || place.target === null
    ? location
    : { ...location, place: { ...place, target: null } };
}

/** What is remembered of the location one leaves. */
function leave(journey: Journey): { here: Location; left: Journey['left'] } {
  const here = asLeft(journey.current);
  return { here, left: { ...journey.left, [here.room]: here } };
}

/** Goes to a location, keeping the present one to come back to. */
export function goTo(journey: Journey, location: Location): Journey {
  const { here, left } = leave(journey);
  return { current: location, past: [...journey.past, here].slice(-LONGEST_PAST), future: [], left };
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
  const { here, left } = leave(journey);
  return { current: previous, past: journey.past.slice(0, -1), future: [here, ...journey.future], left };
}

/** Goes forward again one step, where one came back from; unchanged where one did not. */
export function goForward(journey: Journey): Journey {
  const [next, ...future] = journey.future;
  return next === undefined ? journey : { ...goTo(journey, next), future };
}

export const journeyStore = createStore<Journey>(START);

/** Journeys that are to become tabs of their own; the tabs take them from here. */
export const asideStore = createStore<readonly Journey[]>([]);

/** Shows a room as it was left. */
export function showRoom(room: Room): void {
  journeyStore.update((journey) => enterRoom(journey, room));
}

/** Goes to a location, in a tab of its own where that was wished for. */
function go(location: Location): void {
  const there = goTo(journeyStore.get(), location);
  if (takeAside()) asideStore.update((waiting) => [...waiting, there]);
  else journeyStore.set(there);
}

/** Opens a document in the present room, or in `room`. */
export function openPlace(place: Place, room?: Room, issueId?: IssueId | null): void {
  const { current } = journeyStore.get();
  go({
    room: room ?? current.room,
    issueId: issueId === undefined ? current.issueId : issueId,
    place,
    page: room === undefined || room === current.room ? current.page : null,
  });
}

/** Chooses an issue on the shelf and closes the open document. */
export function showIssue(issueId: IssueId | null): void {
  go({ room: 'shelf', issueId, place: null, page: null });
}

/** Closes the open document; one can go back to it. */
export function closePlace(): void {
  journeyStore.update((journey) =>
    journey.current.place === null ? journey : goTo(journey, { ...journey.current, place: null }),
  );
}

/** Shows a page of the registers. */
export function showPage(page: RegisterPage): void {
  go({ room: 'registers', issueId: null, place: null, page });
}
