/** Version of the rules that make canonical text and search form; stored with every index and anchor. */
export const TEXT_VERSION = 1;
