/** First twenty hits with snippets and the true count; `ids` of all documents where the engine has them by then. */
export type RivalAnswer = { snippets: readonly string[]; total: number; ids?: Iterable<number> };

/** Another engine on the same texts. Pieces to look for are in search form. */
export type Rival = {
  name: string;
  /** Which part of the texts it has, and the last document of it; null where it has all. */
  part: { note: string; lastId: number } | null;
  /** Null where there is nothing to build. */
  buildMs: number | null;
  /** Texts and index on disk, or the growth of memory. */
  bytes: { where: 'disk' | 'memory'; count: number };
  /** True where every answer is a reading of all texts: each query is then put once, without warming up. */
  isScan: boolean;
  search: (piece: string) => RivalAnswer | Promise<RivalAnswer>;
  /** Every document that it says matches. */
  findAll: (piece: string) => Iterable<number> | Promise<Iterable<number>>;
  close: () => void;
};

/** What rivals are made of: the file of texts (`keepTexts`), a folder for their own files, and how to tell of progress. */
export type RivalSources = { texts: string; folder: string; tell: (message: string) => void };
