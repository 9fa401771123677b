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

/**
 * TypeScript types of a GraphQL schema, and of some operations on it.
 *
 * @param documents GraphQL documents, by the names of their files
 */
export function graphqlTypes(
  schema: string,
  documents: ReadonlyMap<string, string>,
): Promise<string> {
  return codegen({
    filename: 'graphql.ts',
    schema: parse(schema),
    documents: [...documents].map(([location, text]) => ({ location, document: parse(text) })),
    config: {
      scalars: SCALARS,
      defaultScalarType: 'unknown',
      enumType: 'string-literal',
      enumsAsTypes: true,
      skipTypename: true,
    },
    plugins: documents.size === 0 ? [{ typescript: {} }] : [{ typescript: {} }, { operations: {} }],
    pluginMap: { typescript, operations },
  });
}
