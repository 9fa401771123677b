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
/** Levels of the variables; what is deeper is the framework's to refuse. */
const MAX_DEPTH = 20;
/** Characters of the documents that persisted queries name. */
const MAX_PERSISTED = 2_000_000;

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
    maxSize: MAX_PERSISTED,
    sizeCalculation: (document) => document.length + 200,
  });

  /** @returns `null` for what is no query, or not in a form that delivery knows */
  return (value: unknown): GraphqlQuery | null => {
    const parsed = request.safeParse(value);
    if (!parsed.success) return null;
    const { query, variables, operationName, extensions } = parsed.data;
    const digest = extensions?.persistedQuery?.sha256Hash;
    const document = query ?? (digest === undefined ? undefined : documents.get(digest));
    if (document == null || !asksOnly(document, operationName ?? null)) return null;
    if (isDeeper(variables, MAX_DEPTH)) return null;
    if (digest !== undefined && digest !== hash('sha256', document)) return null;
    if (digest !== undefined) documents.set(digest, document);

    const asked = { variables: inOrder(variables ?? {}), operationName };
    const meant = JSON.stringify({ ...asked, query: stripIgnoredCharacters(document) });
    return {
      key: `graphql ${hash('sha256', meant, 'base64url')}`,
      // As it was written: errors tell lines and columns.
      body: JSON.stringify({ ...asked, query: document }),
    };
  };
}

/** Whether the operation that is asked for is a query. */
function asksOnly(document: string, operationName: string | null): boolean {
  let parsed: DocumentNode;
  try {
    parsed = parse(document, { noLocation: true, maxTokens: MAX_TOKENS });
  } catch (error) {
    // The framework tells the caller what is wrong with it, or that it is too deep for the stack.
    if (error instanceof GraphQLError || error instanceof RangeError) return false;
    throw error;
  }
  const operations = parsed.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);
  const named = operations.filter(
    (operation) =>
      operationName === null || ('name' in operation && operation.name?.value === operationName),
  );
  const [operation] = named;
  return (
    named.length === 1 &&
    operation !== undefined &&
    'operation' in operation &&
    operation.operation === OperationTypeNode.QUERY
  );
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((item) => isDeeper(item, levels - 1));
}

/** The value with the keys of its objects in order, which GraphQL does not go by. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([name, item]) => [name, inOrder(item)]));
}
