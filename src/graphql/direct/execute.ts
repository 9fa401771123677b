import type { Core } from '@strapi/strapi';
import {
  execute,
  isObjectType,
  lexicographicSortSchema,
  type ExecutionResult,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { z } from 'zod';
import { ARTICLE } from '../../articles/uids';
import { listParameters } from '../../strapi';
import { inAskedForm } from '../forms';
import type { ProvenDocument } from './documents';

interface Execution extends ProvenDocument {
  operationName: string | null;
  variables: Readonly<Record<string, unknown>>;
  /** The values of the fields of `Query`, by alias or name. */
  values: Readonly<Record<string, unknown>>;
}

/** Makes the result of an operation from values that have been read. */
export type ExecuteOnValues = (execution: Execution) => ExecutionResult;

/**
 * The same executor as Apollo's, on the same schema without its resolvers. So aliases, directives,
 * scalars, and nulls where none may be are Apollo's.
 */
export function executorOnValues(strapi: Core.Strapi): ExecuteOnValues {
  const plainSchemas = new WeakMap<GraphQLSchema, GraphQLSchema>();
  const fieldResolver = resolverOnValues(strapi);
  return ({ schema: original, document, operationName, variables, values }) => {
    const schema = plainSchemas.get(original) ?? withoutResolvers(original);
    plainSchemas.set(original, schema);
    const result = execute({
      schema,
      document,
      operationName,
      variableValues: variables,
      rootValue: values,
      fieldResolver,
    });
    if (result instanceof Promise) throw new Error('A field without a resolver was asynchronous.');
    return result;
  };
}

/** The same schema, whose fields have no resolvers of their own. */
function withoutResolvers(schema: GraphQLSchema): GraphQLSchema {
  // The only function of the library that copies a schema.
  const copy = lexicographicSortSchema(schema);
  for (const type of Object.values(copy.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) delete field.resolve;
  }
  return copy;
}

const range = z.object({ start: z.number(), limit: z.number() });

/** Takes the value of a field from what was read. */
function resolverOnValues(strapi: Core.Strapi): GraphQLFieldResolver<unknown, unknown> {
  const contentType = strapi.contentType(ARTICLE);
  return (source, args: Record<string, unknown>, _context, { fieldName, path }) => {
    if (!isRecord(source)) return undefined;
    const value = source[path.prev === undefined ? path.key : fieldName];
    if (path.prev === undefined || !isList(value)) return value;
    if (args['format'] !== undefined) return inAskedForm(value, args, source);
    if (args['pagination'] === undefined) return value;
    const page = listParameters(strapi, contentType, { pagination: args['pagination'] });
    const { start, limit } = range.parse(page);
    return value.slice(start, start + limit);
  };
}

const isList = (value: unknown): value is unknown[] => Array.isArray(value);

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;
