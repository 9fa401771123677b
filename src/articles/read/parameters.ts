import type { Core } from '@strapi/strapi';
import { FORMS } from '../../platform/blocks';

/** The routes of published articles. */
const PUBLIC: ReadonlySet<string> = new Set(['/articles', '/articles/:id', '/articles/slug/:slug']);

/** Declares the parameters of article routes to Strapi's strict validation, which refuses others. */
export function registerArticleParameters(strapi: Core.Strapi): void {
  strapi.contentAPI.addQueryParams({
    fallbackLocale: {
      schema: (z) => z.string().max(35),
      matchRoute: ({ method, path }) => method === 'GET' && path.startsWith('/articles'),
    },
    jsonLd: {
      schema: (z) => z.enum(['true', 'false']),
      matchRoute: ({ method, path }) => method === 'GET' && PUBLIC.has(path),
    },
    format: {
      schema: (z) => z.enum(FORMS),
      matchRoute: ({ method, path }) =>
        method === 'GET' && (PUBLIC.has(path) || path === '/articles/:id/draft'),
    },
  });
}
