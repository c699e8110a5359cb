import { CFB } from '@e965/xlsx';

/** What is used of a library that has no types of its own. */
type ContainerLibrary = {
  utils: {
    cfb_new: () => object;
    cfb_add: (container: object, path: string, content: Uint8Array) => unknown;
  };
  write: (container: object, options: { type: 'buffer' }) => Buffer;
};
const library = CFB as ContainerLibrary;

/** An OLE file ([MS-CFB]) in memory with streams by name. */
export function makeOle(streams: Readonly<Record<string, Uint8Array>>): Uint8Array {
  const container = library.utils.cfb_new();
  for (const [name, content] of Object.entries(streams))
    library.utils.cfb_add(container, `/${name}`, content);
  return library.write(container, { type: 'buffer' });
}
