import { asLeft, START, type Journey } from './navigation.ts';

/** Journeys held open side by side, the one shown, and those that were closed, latest last. */
export type TabSet = { open: readonly Journey[]; active: number; closed: readonly Journey[] };

export const ONE_TAB: TabSet = { open: [START], active: 0, closed: [] };
const MOST_OPEN = 30;
const MOST_CLOSED = 20;

const leaveTab = (journey: Journey): Journey => ({ ...journey, current: asLeft(journey.current) });

/** Adds a journey behind the present one, which stays in front; unchanged where there are too many already. */
export function addTab(tabs: TabSet, journey: Journey): TabSet {
  if (tabs.open.length >= MOST_OPEN) return tabs;
  return { ...tabs, open: tabs.open.toSpliced(tabs.active + 1, 0, { ...journey, past: [], future: [] }) };
}

/** Shows another tab; beyond either end it begins at the other. */
export function turnTo(tabs: TabSet, number: number): TabSet {
  const count = tabs.open.length;
  const active = ((number % count) + count) % count;
  const journey = tabs.open[tabs.active];
  if (active === tabs.active || journey === undefined) return tabs;
  return { ...tabs, open: tabs.open.with(tabs.active, leaveTab(journey)), active };
}

/** Closes a tab, which can be opened again; of the last one only its document. */
export function closeTab(tabs: TabSet, number: number): TabSet {
  const journey = tabs.open[number];
  if (journey === undefined) return tabs;
  const closed = [...tabs.closed, leaveTab(journey)].slice(-MOST_CLOSED);
  if (tabs.open.length > 1)
    return {
      open: tabs.open.toSpliced(number, 1),
      active: Math.min(number < tabs.active ? tabs.active - 1 : tabs.active, tabs.open.length - 2),
      closed,
    };
  if (journey.current.place === null) return tabs;
  return { open: [{ ...journey, current: { ...journey.current, place: null } }], active: 0, closed };
}

/** Opens the tab that was closed last, in front; unchanged where none was. */
export function reopenTab(tabs: TabSet): TabSet {
  const journey = tabs.closed.at(-1);
  if (journey === undefined) return tabs;
  const [only] = tabs.open;
  // What was left open of the last tab is not worth a tab.
  const isEmpty = tabs.open.length === 1 && only?.current.place === null;
  const at = isEmpty ? 0 : tabs.active + 1;
  return {
    open: tabs.open.toSpliced(at, isEmpty ? 1 : 0, journey),
    active: at,
    closed: tabs.closed.slice(0, -1),
  };
}
