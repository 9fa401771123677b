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
    200: result('The result. What is wrong with the part of a query stands in `errors`.'),
    400: result('The query is refused, and why.'),
  },
});

/** Public routes that are not routes of the content API. */
export const operationsOutsideApi = (
  graphqlPath: string,
): Readonly<Record<string, Readonly<Record<string, Operation>>>> => ({
  [graphqlPath]: {
    get: graphql('queryGraphqlByAddress', 'Asks GraphQL in a way that a CDN can keep', {
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
          description: 'As JSON.',
          content: { 'application/json': { schema: { type: 'object' } } },
        },
        { name: 'operationName', in: 'query', schema: { type: 'string' } },
      ],
    }),
    post: graphql('queryGraphql', 'Asks GraphQL', {
      description: 'Its schema is `schema.graphql` beside the typed client.',
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
      summary: 'Whether the process lives',
      responses: { 204: NO_CONTENT },
    },
  },
});
