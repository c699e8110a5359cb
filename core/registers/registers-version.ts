/**
 * Version of the rules that draw the registers: raised with every change after which a document may have other rows. An archive
 * whose rows were drawn by older rules has them drawn again when it is opened for writing.
 */
export const REGISTERS_VERSION = 3;
