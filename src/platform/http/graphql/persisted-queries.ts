import { LRUCache } from 'lru-cache';

/** What Apollo puts before the hash. */
const PREFIX = 'apq:';

/** Characters of all documents that are kept. */
const MAX_KEPT = 10_000_000;
const documents = new LRUCache<string, string>({
  maxSize: MAX_KEPT,
  sizeCalculation: (document, key) => document.length + key.length + 100,
});

/**
 * Where Apollo keeps the documents of automatic persisted queries, once it has checked their hash.
 * https://www.apollographql.com/docs/apollo-server/performance/apq
 */
export const persistedQueries = {
  get: (key: string) => Promise.resolve(documents.get(key)),
  set: (key: string, document: string) => {
    documents.set(key, document);
    return Promise.resolve();
  },
  delete: (key: string) => Promise.resolve(documents.delete(key)),
};

/**
 * The document that Apollo executes for a request with this hash and no query; `undefined` where it
 * asks for the document.
 */
export const persistedDocument = (hash: string): string | undefined =>
  documents.get(`${PREFIX}${hash}`);
