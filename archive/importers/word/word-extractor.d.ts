/** What is used of a package that has no types of its own. */
declare module 'word-extractor' {
  type TextOptions = { filterUnicode?: boolean };
  type WordDocument = {
    getBody: (options?: TextOptions) => string;
    getFootnotes: (options?: TextOptions) => string;
    getEndnotes: (options?: TextOptions) => string;
    getTextboxes: (
      options?: TextOptions & { includeHeadersAndFooters?: boolean; includeBody?: boolean },
    ) => string;
  };
  class WordExtractor {
    extract(source: Buffer): Promise<WordDocument>;
  }
  export { WordExtractor as default };
}
