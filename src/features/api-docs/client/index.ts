import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { lexicographicSortSchema, printSchema, type GraphQLSchema } from 'graphql';
import openapiTS, { astToString, type OpenAPI3 } from 'openapi-typescript';
import { format, resolveConfig } from 'prettier';
import { operationTypes, schemaTypes } from './graphql-types';
import { clientClass } from './methods';

/** The sources of the client. */
interface ApiSources {
  /** The OpenAPI document. */
  openapi: object;
  graphql: GraphQLSchema;
  /** GraphQL documents whose results get types, by file name. */
  documents: ReadonlyMap<string, string>;
}

const HEADER = `/*
 * Written by "npm run client:generate" from the API's own descriptions; it changes when the API does.
 * Depends on nothing but fetch: Node 20 and later, and browsers.
 */
`;

/**
 * Generates the files of the client, by name: `threeline.ts` (REST), `schema.graphql`, and the types of
 * GraphQL in `graphql.ts` and `graphql-operations.ts`.
 *
 * @param project the project's folder, which contains the source of the client's runtime
 */
export async function clientFiles(
  { openapi, graphql, documents }: ApiSources,
  project: string,
): Promise<Map<string, string>> {
  const schema = printSchema(lexicographicSortSchema(graphql));
  const runtime = await readFile(
    path.join(project, 'src/features/api-docs/client/runtime.ts'),
    'utf8',
  );
  // The server sets defaults, so a parameter with a default stays optional.
  const types = astToString(await openapiTS(openapi as OpenAPI3, { defaultNonNullable: false }));
  const files = {
    'threeline.ts': [HEADER, types, runtime, clientClass(openapi)].join('\n'),
    'schema.graphql': schema,
    'graphql.ts': HEADER + (await schemaTypes(schema)),
    'graphql-operations.ts': HEADER + (await operationTypes(schema, documents)),
  };
  const style = await resolveConfig(path.join(project, 'package.json'));
  const formatted = Object.entries(files).map(
    async ([name, text]) => [name, await format(text, { ...style, filepath: name })] as const,
  );
  return new Map(await Promise.all(formatted));
}
