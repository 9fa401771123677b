import { hash } from 'node:crypto';
import {
  GraphQLError,
  Kind,
  OperationTypeNode,
  parse,
  stripIgnoredCharacters,
  type DocumentNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import type { PersistedQueries } from '../../../platform/http';

/** A normalised GraphQL query: every spelling of one query gives the same key. */
export interface GraphqlQuery {
  key: string;
  /** The JSON with which delivery calls the framework. */
  body: string;
  /** The document and its hash, if the client sent both to be remembered. */
  persisted: { hash: string; document: string } | null;
  /** The document as the client wrote it. */
  document: string;
  variables: Readonly<Record<string, unknown>>;
  operationName: string | null;
}

/** The limit of the GraphQL server. The framework refuses a longer document. */
const MAX_TOKENS = 4000;
/** Levels of nesting in a request. The framework refuses a deeper one. */
const MAX_DEPTH = 20;
/** Characters of the parsed documents in memory. */
const MAX_CACHED = 2_000_000;

/** Clients add fields of their own, such as `clientLibrary` and `miss`, which Apollo ignores as well. */
const persistedQuery = z.object({ version: z.literal(1), sha256Hash: z.string().length(64) });
const request = z.strictObject({
  query: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
  extensions: z.object({ persistedQuery: persistedQuery.optional() }).nullish(),
});

/**
 * Normalises GraphQL requests: removes insignificant white space from documents and sorts variables.
 *
 * @param persisted the documents of automatic persisted queries, so that a request with only a hash
 *   gets the cached response of a request with the document
 */
export function createGraphqlReader(persisted: Pick<PersistedQueries, 'known'>) {
  // Clients send one document with many variables, and parsing dominates the cost.
  const parsedDocuments = new LRUCache<string, ReadDocument>({
    maxSize: MAX_CACHED,
    sizeCalculation: ({ normalised }, document) => document.length + normalised.length + 200,
  });

  function read(document: string): ReadDocument | null {
    const found = parsedDocuments.get(document) ?? readDocument(document);
    if (found !== null) parsedDocuments.set(document, found);
    return found;
  }

  /** @returns `null` if the framework must handle the request: it is not a query, or is malformed */
  return (value: unknown): GraphqlQuery | null => {
    if (!isStableJson(value, MAX_DEPTH)) return null;
    const parsed = request.safeParse(value);
    if (!parsed.success) return null;
    const { query, variables, operationName, extensions } = parsed.data;
    const digest = extensions?.persistedQuery?.sha256Hash;
    const document = query ?? (digest === undefined ? undefined : persisted.known(digest));
    const parsedDocument = document == null ? null : read(document);
    if (document == null || parsedDocument === null) return null;
    if (!isQuery(parsedDocument.operations, operationName ?? null)) return null;
    if (digest !== undefined && digest !== hash('sha256', document)) return null;

    const rest = { variables: sorted(variables ?? {}), operationName };
    const asked = { document, variables: variables ?? {}, operationName: operationName ?? null };
    const normalised = JSON.stringify({ ...rest, query: parsedDocument.normalised });
    return {
      key: `graphql ${hash('sha256', normalised, 'base64url')}`,
      // The original document, because errors name its lines and columns.
      body: JSON.stringify({ ...rest, query: document }),
      persisted: digest === undefined || query == null ? null : { hash: digest, document },
      ...asked,
    };
  };
}

interface ReadDocument {
  /** The document without insignificant white space. */
  normalised: string;
  operations: { name: string | undefined; isQuery: boolean }[];
}

/** @returns `null` for a document that the framework refuses, or that is too deep to parse */
function readDocument(document: string): ReadDocument | null {
  let parsed: DocumentNode;
  try {
    parsed = parse(document, { noLocation: true, maxTokens: MAX_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError || error instanceof RangeError) return null;
    throw error;
  }
  const operations = parsed.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? [
          {
            name: definition.name?.value,
            isQuery: definition.operation === OperationTypeNode.QUERY,
          },
        ]
      : [],
  );
  return { normalised: stripIgnoredCharacters(document), operations };
}

/** Whether the requested operation is a query. */
function isQuery(operations: ReadDocument['operations'], requested: string | null): boolean {
  const named = operations.filter(({ name }) => requested === null || name === requested);
  return named.length === 1 && named.every(({ isQuery }) => isQuery);
}

/**
 * Whether a value is the same after it is serialised and parsed again. `JSON.stringify` turns
 * `Infinity` (parsed from `1e400`) into `null`, and `-0` into `0`. The framework's body parser refuses
 * the keys `__proto__` and `constructor` (prototype pollution).
 */
function isStableJson(value: unknown, levels: number): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0 || REFUSED_KEYS.some((key) => Object.hasOwn(value, key))) return false;
  return Object.values(value).every((item) => isStableJson(item, levels - 1));
}

const REFUSED_KEYS = ['__proto__', 'constructor'];

/** Sorts the keys of objects, whose order has no meaning in GraphQL. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, item]) => [name, sorted(item)]));
}
