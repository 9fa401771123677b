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

/** A GraphQL query as delivery knows it, however it was written. */
export interface GraphqlQuery {
  key: string;
  /** JSON for the framework to answer. */
  body: string;
}

/** The same as GraphQL's own limit; a longer document is the framework's to refuse. */
const MAX_TOKENS = 4000;
/** Levels of a request; what is deeper is the framework's to refuse. */
const MAX_DEPTH = 20;
/** Characters of the documents that persisted queries name, and of those that were read. */
const MAX_KEPT = 2_000_000;

const persistedQuery = z.strictObject({ version: z.literal(1), sha256Hash: z.string().length(64) });
const request = z.strictObject({
  query: z.string().nullish(),
  variables: z.record(z.string(), z.unknown()).nullish(),
  operationName: z.string().nullish(),
  extensions: z.strictObject({ persistedQuery: persistedQuery.optional() }).nullish(),
});

/**
 * Reads GraphQL requests: documents without insignificant white space, variables in order. Keeps the
 * documents of automatic persisted queries, so that a request that sends only a hash finds the
 * answer of one that sent the document.
 * https://www.apollographql.com/docs/apollo-server/performance/apq
 */
export function createGraphqlReader() {
  const documents = new LRUCache<string, string>({
    maxSize: MAX_KEPT,
    sizeCalculation: (document) => document.length + 200,
  });
  // One document comes with many variables, and parsing it takes longer than all the rest.
  const known = new LRUCache<string, ReadDocument>({
    maxSize: MAX_KEPT,
    sizeCalculation: ({ meant }, document) => document.length + meant.length + 200,
  });

  function read(document: string): ReadDocument | null {
    const found = known.get(document) ?? readDocument(document);
    if (found !== null) known.set(document, found);
    return found;
  }

  /** @returns `null` for what is no query, or not in a form that delivery knows */
  return (value: unknown): GraphqlQuery | null => {
    if (!isUnderstood(value, MAX_DEPTH)) return null;
    const parsed = request.safeParse(value);
    if (!parsed.success) return null;
    const { query, variables, operationName, extensions } = parsed.data;
    const digest = extensions?.persistedQuery?.sha256Hash;
    const document = query ?? (digest === undefined ? undefined : documents.get(digest));
    const asking = document == null ? null : read(document);
    if (document == null || asking === null) return null;
    if (!asksOnly(asking.operations, operationName ?? null)) return null;
    if (digest !== undefined && digest !== hash('sha256', document)) return null;
    if (digest !== undefined) documents.set(digest, document);

    const asked = { variables: inOrder(variables ?? {}), operationName };
    const meant = JSON.stringify({ ...asked, query: asking.meant });
    return {
      key: `graphql ${hash('sha256', meant, 'base64url')}`,
      // As it was written: errors tell lines and columns.
      body: JSON.stringify({ ...asked, query: document }),
    };
  };
}

interface ReadDocument {
  /** Without insignificant white space. */
  meant: string;
  operations: { name: string | undefined; isQuery: boolean }[];
}

/** @returns `null` for what the framework tells the caller is wrong with it, or too deep to parse */
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
  return { meant: stripIgnoredCharacters(document), operations };
}

/** Whether the operation that is asked for is a query. */
function asksOnly(operations: ReadDocument['operations'], asked: string | null): boolean {
  const named = operations.filter(({ name }) => asked === null || name === asked);
  return named.length === 1 && named.every(({ isQuery }) => isQuery);
}

/**
 * Whether the framework reads a value as the same after it was parsed and written again. JSON has no
 * `Infinity` (from `1e400`), which becomes `null`, and no `-0`. The framework's body parser refuses
 * `__proto__` and `constructor` (prototype pollution).
 */
function isUnderstood(value: unknown, levels: number): boolean {
  if (typeof value === 'number') return Number.isFinite(value) && !Object.is(value, -0);
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0 || REFUSED_KEYS.some((key) => Object.hasOwn(value, key))) return false;
  return Object.values(value).every((item) => isUnderstood(item, levels - 1));
}

const REFUSED_KEYS = ['__proto__', 'constructor'];

/** The value with the keys of its objects in order, which GraphQL does not go by. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, item]) => [name, inOrder(item)]));
}
