/**
 * What stands in the form that writes a query; an empty field asks for nothing.
 * Dates as ISO days, years of at most six digits, the distance in characters.
 */
export type QueryForm = {
  /** All of these words, parted by spaces. */
  all: string;
  /** This sequence of characters, punctuation and all. */
  phrase: string;
  /** At least one of these words. */
  any: string;
  /** None of these words. */
  none: string;
  /** All of these words, close together. */
  near: {
    words: string;
    within: { unit: 'character'; distance: number } | { unit: 'sentence' | 'paragraph' | 'article' };
  };
  /** All of these words in the title. */
  title: string;
  number: string;
  issuer: string;
  column: string;
  yearFrom: number | null;
  yearTo: number | null;
  dateFrom: string | null;
  dateTo: string | null;
  /** All of these words in a note. */
  note: string;
  tag: string;
};
