import type { Messages } from './zh-cn.ts';

/** Words of the watched folder. */
export const watchingEn: Messages['watching'] = {
  title: 'Watched folder',
  hint: 'Choose a folder of this computer or of the network: the files in it, now and later, are listed for you once they are written to their end. The folder is only read.',
  choose: 'Choose a folder…',
  chooseOther: 'Another one…',
  end: 'Stop watching',
  automatic: 'Import without asking',
  settling_one: 'Watching; {{count}} file is still being written',
  settling_other: 'Watching; {{count}} files are still being written',
  states: {
    watching: 'Watching',
    unreachable: 'The folder cannot be opened now (not connected, perhaps); it is tried again',
  },
  newFiles: 'New files in the watched folder',
  takeIn: 'Import ({{count}})',
  later: 'Later',
};
