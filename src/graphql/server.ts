import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { aliasLimit } from './alias-limit';
import { costLimit } from './cost-limit';
import { formatError } from './format-error';
import { httpStatus } from './http-status';
import { requestChecks } from './request-checks';
import { MAX_TOKENS, persistedQueriesOf } from '../platform/http';
import { configureApollo } from '../strapi';

const settings = z.object({
  defaultLimit: z.int(),
  maxLimit: z.int(),
  maxCost: z.int(),
  introspection: z.boolean(),
});

/** Sets the limits of Strapi's Apollo server and the shape of its errors. */
export function configureServer(strapi: Core.Strapi): void {
  const { maxCost, introspection, ...limits } = settings.parse(
    strapi.config.get('plugin::graphql'),
  );
  configureApollo(
    strapi,
    {
      introspection,
      includeStacktraceInErrorResponses: false,
      parseOptions: { maxTokens: MAX_TOKENS },
      allowBatchedHttpRequests: true,
      persistedQueries: { cache: persistedQueriesOf(strapi).cache },
      validationRules: [aliasLimit],
      plugins: [requestChecks, costLimit(strapi, maxCost, limits), httpStatus],
      formatError: formatError(strapi),
      // Strapi would reflect every origin here again. registerCrossOrigin sets CORS for all routes.
      cors: false,
    },
    () => ApolloServerPluginLandingPageDisabled(),
  );
}
