import type { Core } from '@strapi/strapi';
import { serverAddress } from '../../../media';
import { siteSettings } from '../../../site';
import { jsonLdOf } from '../../../syndication';
import type { ArticleQuery } from './article-query';
import { withFirstPublishes } from './first-publishes';

/** The `meta` of one article: its JSON-LD where the request asked for it. */
export async function metaOf(
  strapi: Core.Strapi,
  { jsonLd }: ArticleQuery,
  article: unknown,
): Promise<{ jsonLd?: string }> {
  if (!jsonLd) return {};
  const place = { site: await siteSettings(strapi), server: serverAddress(strapi) };
  const [dated] = await withFirstPublishes(strapi, [article]);
  return { jsonLd: jsonLdOf(dated, place) };
}
