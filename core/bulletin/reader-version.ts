/**
 * Version of the rules that make a reading of a source: raised with every change after which a held issue may read otherwise.
 * Stored with each issue, so that it can be told which were read by older rules.
 */
export const READER_VERSION = 13;
