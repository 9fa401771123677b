import type { Core } from '@strapi/strapi';
import { z } from 'zod';

interface TokenService {
  create(token: Record<string, unknown>): Promise<unknown>;
}

let count = 0;

const create = async (strapi: Core.Strapi, token: Record<string, unknown>): Promise<string> => {
  count += 1;
  const service = strapi.service('admin::api-token') as TokenService;
  const created = await service.create({
    name: `Test token ${String(count)}`,
    description: '',
    lifespan: null,
    ...token,
  });
  return z.object({ accessKey: z.string() }).parse(created).accessKey;
};

const fullAccess = new WeakMap<Core.Strapi, Promise<string>>();

/** Returns the application's API token with full access, and creates it on the first call. */
export function fullAccessToken(strapi: Core.Strapi): Promise<string> {
  const token = fullAccess.get(strapi) ?? create(strapi, { type: 'full-access' });
  fullAccess.set(strapi, token);
  return token;
}

/** Creates an API token that may `find` and `findOne` everything. */
export const readOnlyToken = (strapi: Core.Strapi) => create(strapi, { type: 'read-only' });

/** Creates an API token with the given actions, such as `api::article.article.find`. */
export const customToken = (strapi: Core.Strapi, permissions: string[]) =>
  create(strapi, { type: 'custom', permissions });

const PREVIEW = 'api::article.article.preview';
const READS = ['article.find', 'article.findOne', 'article-by-slug.findOne'].map(
  (action) => `api::article.${action}`,
);

/** Creates an API token that may read published articles. */
export const articlesToken = (strapi: Core.Strapi) => customToken(strapi, READS);

/** Creates an API token with the preview action alone, by which it may also read drafts. */
export const previewToken = (strapi: Core.Strapi) => customToken(strapi, [PREVIEW]);
