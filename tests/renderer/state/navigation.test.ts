import { expect, test } from 'vitest';
import { documentIdSchema } from '#core/model/ids.ts';
import {
  asLeft,
  enterRoom,
  goBack,
  goForward,
  goTo,
  START,
  type Location,
} from '#renderer/state/navigation.ts';

const reading: Location = {
  room: 'search',
  issueId: null,
  place: {
    documentId: documentIdSchema.parse(7),
    asked: { query: '公园', isExact: false, isWholeWord: false },
    from: {
      question: { query: '公园', isExact: false, isWholeWord: false, filters: {} },
      view: 'documents',
      index: 3,
    },
    target: { at: 'first-hit' },
  },
  page: null,
};

/** The same, once one was there: reading goes on where it was left. */
const left = asLeft(reading);

test('a room is found again as it was left', () => {
  const away = enterRoom(goTo(START, reading), 'keeping');
  expect(away.current).toEqual({ room: 'keeping', issueId: null, place: null, page: null });
  expect(enterRoom(away, 'search').current).toEqual(left);
});

test('going back leads the same way in reverse, and stops at the beginning', () => {
  let journey = enterRoom(goTo(START, reading), 'dossier');
  const rooms = [0, 1, 2].map(() => {
    journey = goBack(journey);
    return journey.current;
  });
  expect(rooms).toEqual([left, START.current, START.current]);
});

test('going forward leads to where one came back from, until one goes elsewhere', () => {
  const back = goBack(goBack(enterRoom(goTo(START, reading), 'dossier')));
  expect(goForward(back).current).toEqual(left);
  expect(goForward(goForward(back)).current.room).toBe('dossier');
  expect(goForward(enterRoom(back, 'keeping')).current.room).toBe('keeping');
});

test('entering the room one is in changes nothing', () => {
  const journey = goTo(START, reading);
  expect(enterRoom(journey, 'search')).toBe(journey);
});

test('a long way back is kept, but not for ever', () => {
  let journey = START;
  for (let step = 0; step < 300; step += 1) journey = goTo(journey, reading);
  expect(journey.past.length).toBe(100);
});
