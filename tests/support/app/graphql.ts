import { z } from 'zod';
import type { Answer } from './answers';
import type { Http, RequestOptions } from './http';

const resultShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        locations: z.unknown().optional(),
        extensions: z.looseObject({ code: z.string().optional() }).optional(),
      }),
    )
    .optional(),
});

/** The response to a GraphQL request. */
type GraphqlAnswer = z.infer<typeof resultShape> & Pick<Answer, 'status' | 'headers' | 'text'>;

export type Graphql = (
  query: string,
  variables?: Record<string, unknown>,
  options?: RequestOptions,
) => Promise<GraphqlAnswer>;

export function graphqlOf(http: Http): Graphql {
  return async (query, variables = {}, options) => {
    const { status, headers, text, body } = await http.post(
      '/graphql',
      { query, variables },
      options,
    );
    return { status, headers, text, ...resultShape.parse(body) };
  };
}
