import type { ApolloServerPlugin } from '@apollo/server';
import { z } from 'zod';

const withStatus = z.object({ error: z.object({ status: z.number() }) });

const withHeaders = z.object({
  koaContext: z.object({
    response: z.object({ headers: z.object({ 'cache-control': z.string() }) }),
  }),
});

/**
 * Gives an answer that holds nothing but errors the status of the first of them, so that caches,
 * logs and simple clients see a refusal as one. An answer with some data stays 200. Keeps the
 * `Cache-Control` that the draft guard set, over which Apollo writes its own.
 */
export const httpStatus: ApolloServerPlugin = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ response: { body, http }, contextValue }) {
        const set = withHeaders.safeParse(contextValue);
        if (set.success) {
          http.headers.set('cache-control', set.data.koaContext.response.headers['cache-control']);
        }
        if (body.kind !== 'single') return Promise.resolve();
        const { data, errors } = body.singleResult;
        const [first] = errors ?? [];
        const answered = Object.values(data ?? {}).some((value) => value !== null);
        const status = withStatus.safeParse(first?.extensions);
        if (!answered && status.success) {
          http.status = status.data.error.status;
          if (http.status === 503) http.headers.set('retry-after', '1');
        }
        return Promise.resolve();
      },
    }),
};
