import { randomUUID } from 'node:crypto';

/** Documents that are handed out exactly once under an address that cannot be guessed. */
export type OneTimePages = {
  /** Keeps a document and gives the id under which it can be taken. */
  put: (html: string) => string;
  /** Takes a document; null for an unknown id or one already taken. */
  take: (id: string) => string | null;
};

export function createOneTimePages(): OneTimePages {
  const pages = new Map<string, string>();
  return {
    put: (html) => {
      const id = randomUUID();
      pages.set(id, html);
      return id;
    },
    take: (id) => {
      const html = pages.get(id) ?? null;
      pages.delete(id);
      return html;
    },
  };
}
