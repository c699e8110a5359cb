import { FILE_PROPERTIES, type FileAdditions, type FileProperty } from '#core/model/facsimile.ts';

/** Of what a file tells of itself no more characters are shown: it may tell as many as it likes. */
export const LONGEST_TOLD = 500;

/** The properties of a file, of which `valueOf` gives each by its name; those that it does not have are empty. */
export function tellProperties(valueOf: (name: FileProperty) => string): FileAdditions['properties'] {
  return FILE_PROPERTIES.flatMap((name) => {
    const value = valueOf(name).trim();
    return value === '' ? [] : [{ name, value: value.slice(0, LONGEST_TOLD) }];
  });
}
