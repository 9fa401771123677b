import type { Core } from '@strapi/strapi';
import { FORMS } from '../../platform/blocks';

/** The routes of one page. */
const PAGE: ReadonlySet<string> = new Set(['/pages/:id', '/pages/slug/:slug']);

/** The routes of published articles. */
const PUBLIC: ReadonlySet<string> = new Set(['/articles', '/articles/:id', '/articles/slug/:slug']);

/** The routes of one article. */
const ONE: ReadonlySet<string> = new Set([
  '/articles/:id',
  '/articles/slug/:slug',
  '/articles/:id/draft',
]);

/** The routes of what articles are filed under, whose articles are counted. */
const COUNTED = /^\/(?:authors|categories|tags)(?:\/:id)?$/;

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
    ...Object.fromEntries(
      ['openGraph', 'around', 'related'].map((name) => [
        name,
        {
          schema: (z) => z.enum(['true', 'false']),
          matchRoute: ({ method, path }) => method === 'GET' && ONE.has(path),
        },
      ]),
    ),
    articles: {
      schema: (z) => z.string().regex(/^(?:[1-9]|1\d|2[0-5])$/, 'must be a number from 1 to 25'),
      matchRoute: ({ method, path }) => method === 'GET' && COUNTED.test(path),
    },
    articleCount: {
      schema: (z) => z.enum(['true', 'false']),
      matchRoute: ({ method, path }) => method === 'GET' && COUNTED.test(path),
    },
    format: {
      schema: (z) => z.enum(FORMS),
      matchRoute: ({ method, path }) =>
        method === 'GET' && (PUBLIC.has(path) || PAGE.has(path) || path === '/articles/:id/draft'),
    },
  });
}
