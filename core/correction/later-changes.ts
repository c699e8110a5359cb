import type { Change, ChangeKind } from '../model/correction.ts';
import { openPlaces, type OpenPlaces } from './open-places.ts';
import { lastAtOrBefore } from './last-at-or-before.ts';

/** What changes speak of, gathered from the last of them to the first. */
export type LaterChanges = {
  /** Whether one of the changes that were added says something else of the same thing. */
  overrule: (change: Change) => boolean;
  add: (change: Change) => void;
};

/** Kinds of change that speak of the same; the others each of their own. */
const SUBJECTS: Partial<Record<ChangeKind, string>> = {
  'begin-document': 'bounds',
  'join-document': 'bounds',
  'set-text': 'text',
  'split-block': 'text',
  'join-block': 'text',
  'set-aside': 'text',
  'take-in': 'text',
};

/** Nothing yet of `changes`. Each place that one of them names is looked at once, however many stretches cover it. */
export function noLaterChanges(changes: readonly Change[]): LaterChanges {
  const places = [...new Set(changes.flatMap((change) => ('at' in change ? [change.at] : [])))];
  places.sort((a, b) => a - b);
  const facts = new Set<string>();
  const spoken = new Map<string, { covered: Uint8Array; open: OpenPlaces }>();
  const firstFrom = (offset: number): number => lastAtOrBefore(places, (place) => place, offset - 1) + 1;
  return {
    overrule: (change) => {
      if ('fields' in change) return factsOf(change).some((fact) => facts.has(fact));
      return spoken.get(subjectOf(change))?.covered[firstFrom(change.at)] === 1;
    },
    add: (change) => {
      if ('fields' in change) {
        for (const fact of factsOf(change)) facts.add(fact);
        return;
      }
      const subject = subjectOf(change);
      const known = spoken.get(subject) ?? {
        covered: new Uint8Array(places.length),
        open: openPlaces(places.length),
      };
      spoken.set(subject, known);
      known.open.close(
        firstFrom(change.at),
        firstFrom('end' in change ? change.end : change.at + 1),
        (place) => {
          known.covered[place] = 1;
        },
      );
    },
  };
}

function factsOf(change: Extract<Change, { fields: object }>): string[] {
  const of = change.change === 'set-issue' ? 'issue' : String(change.at);
  return Object.keys(change.fields).map((field) => `${of} ${field}`);
}

function subjectOf({ change }: Change): string {
  return SUBJECTS[change] ?? change;
}
