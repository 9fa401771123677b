import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import type { Core } from '@strapi/strapi';
import { aliasLimit } from './alias-limit';
import { costLimit } from './cost-limit';
import { provenDocuments } from './direct/documents';
import { formatError } from './format-error';
import { httpStatus } from './http-status';
import { requestChecks } from './request-checks';
import { graphqlSettings } from './settings';
import { keepSchema } from './schema-text';
import { MAX_TOKENS, persistedQueriesOf } from '../platform/http';
import { configureApollo } from '../strapi';

/** Sets the limits of Strapi's Apollo server and the shape of its errors. */
export function configureServer(strapi: Core.Strapi): void {
  const { introspection } = graphqlSettings(strapi);
  configureApollo(
    strapi,
    {
      introspection,
      includeStacktraceInErrorResponses: false,
      parseOptions: { maxTokens: MAX_TOKENS },
      allowBatchedHttpRequests: true,
      persistedQueries: { cache: persistedQueriesOf(strapi).cache },
      validationRules: [aliasLimit],
      plugins: [
        keepSchema(strapi),
        requestChecks,
        costLimit(strapi),
        httpStatus,
        provenDocuments(strapi).plugin,
      ],
      formatError: formatError(strapi),
      // Strapi would reflect every origin here again. registerCrossOrigin sets CORS for all routes.
      cors: false,
    },
    () => ApolloServerPluginLandingPageDisabled(),
  );
}
