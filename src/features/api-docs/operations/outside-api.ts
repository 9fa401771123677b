import type { Operation } from '../operation';
import { NO_CONTENT } from '../responses';
import type { Schema } from '../schema';

const QUERY: Schema = { type: 'string', description: 'A GraphQL document.' };

const result = (description: string): Schema => ({
  description,
  content: {
    'application/json': {
      schema: {
        type: 'object',
        properties: {
          data: { type: ['object', 'null'] },
          errors: {
            type: 'array',
            items: {
              type: 'object',
              properties: { message: { type: 'string' }, extensions: { type: 'object' } },
              required: ['message'],
            },
          },
        },
      },
    },
  },
});

const graphql = (operationId: string, summary: string, more: object): Operation => ({
  operationId,
  tags: ['GraphQL'],
  summary,
  ...more,
  responses: {
    200: result('The result. `errors` lists faults of parts of the query.'),
    400: result('The query was refused. `errors` says why.'),
  },
});

/** Public routes that are not routes of the content API. */
export const operationsOutsideApi = (
  graphqlPath: string,
): Readonly<Record<string, Readonly<Record<string, Operation>>>> => ({
  [graphqlPath]: {
    get: graphql('queryGraphqlByAddress', 'Runs a GraphQL query whose response a CDN can cache', {
      parameters: [
        {
          name: 'query',
          in: 'query',
          required: true,
          schema: QUERY,
          example: '{ articles { title } }',
        },
        {
          name: 'variables',
          in: 'query',
          description: 'The variables as JSON.',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
        { name: 'operationName', in: 'query', schema: { type: 'string' } },
      ],
    }),
    post: graphql('queryGraphql', 'Runs a GraphQL query', {
      description: '`/api/schema.graphql` has the schema.',
      requestBody: {
        required: true,
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: {
                query: QUERY,
                variables: { type: ['object', 'null'] },
                operationName: { type: ['string', 'null'] },
              },
              required: ['query'],
            },
            example: {
              query: '{ articles { title summary { line1 line2 line3 } } }',
            },
          },
        },
      },
    }),
  },
  '/_health': {
    get: {
      operationId: 'checkHealth',
      tags: ['About'],
      summary: 'Whether the process is running',
      responses: { 204: NO_CONTENT },
    },
  },
});
