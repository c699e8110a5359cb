/** What bulletins say about one field of government. Every phrase is a template for `fill`. */
export type Theme = {
  subject: string;
  /** Words for a heading, without number and full stop. */
  headings: readonly string[];
  /** Sentences on what was done. */
  done: readonly string[];
  /** Sentences on what is to be done. */
  plan: readonly string[];
  /** Short titles of numbered measures. */
  measures: readonly string[];
  /** Things that can be built up, deepened, watched over. */
  objects: readonly string[];
  /** The bodies that answer for it. */
  bodies: readonly string[];
};
