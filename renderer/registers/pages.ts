import {
  journeyStore,
  showPage,
  type RegisterPage,
  type RegisterTab,
  type Series,
} from '../state/navigation.ts';
import { leftPages } from '../state/register-memory.ts';

const TAB_OF = { person: 'people', body: 'authorities', indicator: 'indicators' } as const;

/** The page the room opens with. */
export const FIRST_PAGE: RegisterPage = { at: 'list', tab: 'appointments', body: null };

/** The tab that a page lies under. */
export function tabOf(page: RegisterPage): RegisterTab {
  return page.at === 'list' ? page.tab : TAB_OF[page.at];
}

/** Turns to a tab as it was left. That is no step of the journey: one goes back to another place, not along the tabs. */
export function turnTo(tab: RegisterTab): void {
  journeyStore.update((journey) => {
    const present = journey.current.page ?? FIRST_PAGE;
    leftPages.set(tabOf(present), present);
    const page = leftPages.get(tab) ?? { at: 'list', tab, body: null };
    return { ...journey, current: { ...journey.current, page } };
  });
}

export function showPerson(name: string): void {
  showPage({ at: 'person', name });
}

export function showBody(name: string): void {
  showPage({ at: 'body', name });
}

export function showSeries(series: readonly Series[]): void {
  showPage({ at: 'indicator', series });
}

/** Shows the list of a tab, of one body or of all, as a step of its own. */
export function showList(tab: RegisterTab, body: string | null): void {
  showPage({ at: 'list', tab, body });
}
