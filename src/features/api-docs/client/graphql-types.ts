import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';

/** What the scalars of the schema are in JSON. */
const SCALARS = {
  Date: 'string',
  DateTime: 'string',
  I18NLocaleCode: 'string',
  JSON: 'unknown',
};

const CONFIG = {
  scalars: SCALARS,
  defaultScalarType: 'unknown',
  enumsAsTypes: true,
  skipTypename: true,
};

/** TypeScript types of a GraphQL schema. */
export const schemaTypes = (schema: string): Promise<string> =>
  codegen({
    filename: 'graphql.ts',
    schema: parse(schema),
    documents: [],
    config: CONFIG,
    plugins: [{ typescript: {} }],
    pluginMap: { typescript },
  });

/**
 * TypeScript types of what some operations are asked with and answer.
 *
 * @param documents GraphQL documents, by the names of their files
 */
export const operationTypes = (
  schema: string,
  documents: ReadonlyMap<string, string>,
): Promise<string> =>
  codegen({
    filename: 'graphql-operations.ts',
    schema: parse(schema),
    documents: [...documents].map(([location, text]) => ({ location, document: parse(text) })),
    config: CONFIG,
    plugins: [{ operations: {} }],
    pluginMap: { operations },
  });
