import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as operations from '@graphql-codegen/typescript-operations';
import { parse } from 'graphql';

/** The JSON types of the schema's scalars. */
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

/** Generates the TypeScript types of a GraphQL schema. */
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
 * Generates the TypeScript types of the variables and results of operations.
 *
 * @param documents GraphQL documents by file name
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
