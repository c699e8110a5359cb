/** A key of the window: any of its chords means it. `isTyped` ones work while one writes too, as function keys always do. */
export type Key = { chords: readonly string[]; isTyped: boolean };

const key = (...chords: string[]): Key => ({ chords, isTyped: false });
const typed = (...chords: string[]): Key => ({ chords, isTyped: true });

/**
 * Every key there is, by where it works: the handlers ask this table what a stroke means, and the help sheet prints it. A chord names
 * modifiers, then the key as `KeyboardEvent.key` has it, letters small; Ctrl stands for Command too.
 */
export const KEYS = {
  anywhere: {
    find: typed('Ctrl+k', 'Ctrl+f'),
    rooms: key('Ctrl+1', 'Ctrl+2', 'Ctrl+3', 'Ctrl+4', 'Ctrl+5', 'Ctrl+6'),
    back: key('Alt+ArrowLeft'),
    forward: key('Alt+ArrowRight'),
    nextTab: typed('Ctrl+Tab'),
    previousTab: typed('Ctrl+Shift+Tab'),
    closeTab: typed('Ctrl+w'),
    reopenTab: typed('Ctrl+Shift+t'),
    undo: key('Ctrl+z'),
    redo: key('Ctrl+Shift+z', 'Ctrl+y'),
    theme: typed('Ctrl+Shift+l'),
    // The menu bar hears this one before the window does.
    fullScreen: typed('F11'),
    help: key('?', 'F1'),
  },
  results: {
    move: key('ArrowUp', 'ArrowDown'),
    open: key('Enter'),
    tick: key(' '),
    tickRange: key('Shift+ArrowUp', 'Shift+ArrowDown'),
    tickAll: key('Ctrl+a'),
  },
  reading: {
    nextHit: key('F3', 'n'),
    previousHit: key('Shift+F3', 'p'),
    nextAnnotation: key('j'),
    previousAnnotation: key('k'),
    sentence: key('s'),
    extend: key('Shift+ArrowLeft', 'Shift+ArrowRight'),
    outline: key('['),
    notes: key(']'),
    compare: key('v'),
    face: key('o'),
    pure: key('w'),
    citedBy: key('b'),
    look: key('a'),
    larger: key('+', '='),
    smaller: key('-'),
    toResults: key('Escape'),
  },
  passage: {
    colors: key('1', '2', '3', '4'),
    underline: key('u'),
    note: key('n'),
    tag: key('t'),
    dossier: key('d'),
    citation: key('c', 'Ctrl+Shift+c'),
    copy: key('Ctrl+c'),
    similar: key('f'),
  },
  finding: {
    findHere: typed('Ctrl+f'),
    next: typed('Enter', 'F3', 'Ctrl+g'),
    previous: typed('Shift+Enter', 'Shift+F3', 'Ctrl+Shift+g'),
    closeFinding: typed('Escape'),
  },
  annotations: {
    move: key('ArrowUp', 'ArrowDown'),
    fold: key('ArrowLeft', 'ArrowRight'),
    open: key('Enter'),
    tick: key(' '),
    tickRange: key('Shift+ArrowUp', 'Shift+ArrowDown'),
    tickAll: key('Ctrl+a'),
    tickNone: key('Escape'),
    colors: key('1', '2', '3', '4'),
    highlight: key('h'),
    underline: key('u'),
    tag: key('t'),
    share: key('s'),
    keepPrivate: key('p'),
    dossier: key('d'),
    remove: key('Delete'),
  },
  reviewing: {
    move: key('ArrowUp', 'ArrowDown'),
    accept: key('a', 'Enter'),
    keepOrphan: key('k'),
    repoint: key('r'),
    giveUp: key('x'),
    openPassage: key('o'),
  },
  writing: {
    bold: typed('Ctrl+b'),
    italic: typed('Ctrl+i'),
    keepWriting: typed('Ctrl+Enter'),
    cancelWriting: typed('Escape'),
  },
  pointing: {
    pointHere: key('r'),
    cancelPointing: key('Escape'),
  },
  comparing: {
    nextDifference: key('F3', 'n'),
    previousDifference: key('Shift+F3', 'p'),
    onlyDifferent: key('o'),
    swapSides: key('x'),
    endComparing: key('Escape'),
  },
  correcting: {
    rows: key('ArrowUp', 'ArrowDown'),
    rowMenu: key('Enter'),
    correctText: key('F2'),
    correctKind: key('k'),
    splitDocument: key('s'),
    mergeDocument: key('m'),
    breakBlock: key('b'),
    joinBlock: key('j'),
    correctPage: key('g'),
    setAside: key('x', 'r'),
    saveCorrections: typed('Ctrl+s'),
    undo: key('Ctrl+z'),
    redo: key('Ctrl+Shift+z', 'Ctrl+y'),
    leave: key('Escape'),
    help: key('?', 'F1'),
  },
} as const satisfies Readonly<Record<string, Readonly<Record<string, Key>>>>;

export type KeyRoom = keyof typeof KEYS;
export type KeyName<Room extends KeyRoom> = Room extends KeyRoom
  ? Extract<keyof (typeof KEYS)[Room], string>
  : never;

/** The keys of one room by name, in the order in which they are told. */
export function keysOf<Room extends KeyRoom>(room: Room): [KeyName<Room>, Key][] {
  return Object.entries(KEYS[room]) as [KeyName<Room>, Key][]; // the names of a table are those of its type
}
