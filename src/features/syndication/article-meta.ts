import type { Core } from '@strapi/strapi';
import { type ArticleQuery, withFirstPublishes } from '../../articles/read';
import { siteSettings } from '../../articles/site';
import { serverAddress } from '../../platform/media';
import type { SiteAddresses } from './article';
import { authorLinks } from './author-links';
import { jsonLdOf } from './json-ld';
import { articleMarkdown } from './markdown';
import { sitePictures } from './site-pictures';

/** Builds the `meta` of one article. It contains JSON-LD if the request asks for it. */
export async function metaOf(
  strapi: Core.Strapi,
  { jsonLd }: ArticleQuery,
  article: unknown,
): Promise<{ jsonLd?: string }> {
  if (!jsonLd) return {};
  const [text] = await jsonLdTexts(strapi, [article]);
  return text === undefined ? {} : { jsonLd: text };
}

/**
 * Writes articles as JSON-LD, each for a script element of its own.
 *
 * @param articles as the API returns them, with `seo`
 */
export async function jsonLdTexts(
  strapi: Core.Strapi,
  articles: readonly unknown[],
): Promise<string[]> {
  const addresses = {
    ...(await addressesFor(strapi)),
    pictures: await sitePictures(strapi),
    authorLinks: await authorLinks(strapi, articles),
  };
  const dated = await withFirstPublishes(strapi, articles);
  return dated.map((article) => jsonLdOf(article, addresses));
}

/** Writes a whole article as Markdown with front matter. */
export async function markdownOf(strapi: Core.Strapi, article: unknown): Promise<string> {
  const [dated] = await withFirstPublishes(strapi, [article]);
  return articleMarkdown(dated, await addressesFor(strapi));
}

const addressesFor = async (strapi: Core.Strapi): Promise<SiteAddresses> => ({
  site: await siteSettings(strapi),
  server: serverAddress(strapi),
});
