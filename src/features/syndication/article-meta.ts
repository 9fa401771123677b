import type { Core } from '@strapi/strapi';
import { serverAddress } from '../../platform/media';
import { siteSettings } from '../../articles/site';
import { jsonLdOf } from './json-ld';
import { type ArticleQuery, withFirstPublishes } from '../../articles/read';

/** Builds the `meta` of one article. It contains JSON-LD if the request asks for it. */
export async function metaOf(
  strapi: Core.Strapi,
  { jsonLd }: ArticleQuery,
  article: unknown,
): Promise<{ jsonLd?: string }> {
  if (!jsonLd) return {};
  const addresses = { site: await siteSettings(strapi), server: serverAddress(strapi) };
  const [dated] = await withFirstPublishes(strapi, [article]);
  return { jsonLd: jsonLdOf(dated, addresses) };
}
