import { expect, test } from 'vitest';
import { en } from '#renderer/i18n/en.ts';
import { zhCn } from '#renderer/i18n/zh-cn.ts';
import { chordOf, showChords } from '#renderer/keys/chord.ts';
import { KEYS, keysOf, type KeyRoom } from '#renderer/keys/key-table.ts';

const bare = { ctrlKey: false, metaKey: false, altKey: false, shiftKey: false };
const ROOMS = Object.keys(KEYS) as KeyRoom[];

test.each([
  [{ key: 'K', ctrlKey: true }, 'Ctrl+k'],
  [{ key: 'k', metaKey: true }, 'Ctrl+k'],
  [{ key: 'Z', ctrlKey: true, shiftKey: true }, 'Ctrl+Shift+z'],
  [{ key: '?', shiftKey: true }, '?'],
  [{ key: '+', shiftKey: true }, '+'],
  [{ key: 'F3', shiftKey: true }, 'Shift+F3'],
  [{ key: 'ArrowLeft', altKey: true }, 'Alt+ArrowLeft'],
])('%j is the chord %s', (stroke, chord) => {
  expect(chordOf({ ...bare, ...stroke })).toBe(chord);
});

test.each([
  [['Ctrl+1', 'Ctrl+2', 'Ctrl+3'], 'Ctrl 1 – 3'],
  [['Ctrl+Shift+z', 'Ctrl+y'], 'Ctrl Shift Z / Ctrl Y'],
  [['+', '='], '+ / ='],
  [[' '], 'Space'],
  [['Alt+ArrowLeft'], 'Alt ←'],
])('%j is shown as %s', (chords, shown) => {
  expect(showChords(chords)).toBe(shown);
});

test('no chord means two things in one room', () => {
  for (const room of ROOMS) {
    const chords = keysOf(room).flatMap(([, key]) => [...key.chords]);
    expect(chords).toEqual([...new Set(chords)]);
  }
});

test('the help tells every key and every room in both languages, and no others', () => {
  const names = [...new Set(ROOMS.flatMap((room) => keysOf(room).map(([name]): string => name)))].sort();
  for (const { help } of [zhCn, en]) {
    expect(Object.keys(help.keys).sort()).toEqual(names);
    expect(Object.keys(help.groups).sort()).toEqual([...ROOMS].sort());
  }
});
