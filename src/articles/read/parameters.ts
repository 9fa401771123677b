import type { Core } from '@strapi/strapi';

/** Declares the parameters of article routes to Strapi's strict validation, which refuses others. */
export function registerArticleParameters(strapi: Core.Strapi): void {
  strapi.contentAPI.addQueryParams({
    fallbackLocale: {
      schema: (z) => z.string().max(35),
      matchRoute: ({ method, path }) => method === 'GET' && path.startsWith('/articles'),
    },
    jsonLd: {
      schema: (z) => z.enum(['true', 'false']),
      matchRoute: ({ method, path }) =>
        method === 'GET' && (path === '/articles/:id' || path === '/articles/slug/:slug'),
    },
  });
}
