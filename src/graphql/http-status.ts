import type { ApolloServerPlugin } from '@apollo/server';
import { z } from 'zod';

const withStatus = z.object({
  error: z.object({
    status: z.number(),
    /** In seconds, for a temporary error. */
    details: z.object({ retryAfter: z.number().optional() }).catch({}),
  }),
});

const withHeaders = z.object({
  koaContext: z.object({
    response: z.object({ headers: z.object({ 'cache-control': z.string() }) }),
  }),
});

/**
 * Gives a response without data the status of its first error, so that caches, logs and simple
 * clients recognise the failure. A response with some data keeps 200, and so does one to a batch.
 * Keeps the `Cache-Control` of the draft guard, which Apollo would overwrite.
 */
export const httpStatus: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response: { body, http }, contextValue, requestIsBatched }) {
        const set = withHeaders.safeParse(contextValue);
        if (set.success) {
          http.headers.set('cache-control', set.data.koaContext.response.headers['cache-control']);
        }
        // The queries of a batch share one status.
        if (requestIsBatched) http.status = 200;
        if (body.kind !== 'single' || requestIsBatched) return Promise.resolve();
        const { data, errors } = body.singleResult;
        const [first] = errors ?? [];
        const hasData = Object.values(data ?? {}).some((value) => value !== null);
        const status = withStatus.safeParse(first?.extensions);
        if (hasData || !status.success) return Promise.resolve();
        const { error } = status.data;
        http.status = error.status;
        if (error.details.retryAfter !== undefined) {
          http.headers.set('retry-after', String(error.details.retryAfter));
        }
        return Promise.resolve();
      },
    }),
};
