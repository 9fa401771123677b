import { LRUCache } from 'lru-cache';

/** The prefix of Apollo's cache keys. */
const PREFIX = 'apq:';

/** The cache holds this many characters. */
const MAX_CACHED_CHARACTERS = 10_000_000;
const documents = new LRUCache<string, string>({
  maxSize: MAX_CACHED_CHARACTERS,
  sizeCalculation: (document, key) => document.length + key.length + 100,
});

/**
 * The cache in which Apollo stores the documents of automatic persisted queries, after it has
 * checked their hash. https://www.apollographql.com/docs/apollo-server/performance/apq
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
 * The document that Apollo executes for a request with a hash and no query. `undefined` if Apollo
 * will ask the client for the document.
 */
export const persistedDocument = (hash: string): string | undefined =>
  documents.get(`${PREFIX}${hash}`);
