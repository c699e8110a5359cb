/** Another engine on the same texts. */
export type Rival = {
  name: string;
  /** What to know about its figures; empty where nothing. */
  note: string;
  buildMs: number;
  /** Size on disk or in memory; null where it was not measured. */
  bytes: number | null;
  /** First twenty hits with snippets, and the true count. */
  search(text: string): unknown;
  /** Every document that it says matches. */
  findAll(text: string): Set<number>;
  close(): void;
};
