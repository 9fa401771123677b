import type { Core } from '@strapi/strapi';
import { type ArticleQuery, withFirstPublishes } from '../../articles/read';
import { siteSettings } from '../../articles/site';
import { serverAddress } from '../../platform/media';
import type { SiteAddresses } from './article';
import { authorLinks } from './author-links';
import { jsonLdOf } from './json-ld';
import { articleMarkdown } from './markdown';
import { openGraphOf, type OpenGraph } from './open-graph';
import { sitePictures } from './site-pictures';

/** Builds the `meta` of one article. It contains JSON-LD and the link preview if the request asks for them. */
export async function metaOf(
  strapi: Core.Strapi,
  asked: ArticleQuery,
  article: unknown,
): Promise<{ jsonLd?: string; openGraph?: OpenGraph }> {
  const [jsonLd] = asked.jsonLd ? await jsonLdTexts(strapi, [article]) : [];
  const [openGraph] = asked.openGraph ? await openGraphs(strapi, [article]) : [];
  return {
    ...(jsonLd !== undefined && { jsonLd }),
    ...(openGraph !== undefined && { openGraph }),
  };
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

/**
 * Lists what link previews of articles show.
 *
 * @param articles as the API returns them, with `seo`
 */
export async function openGraphs(
  strapi: Core.Strapi,
  articles: readonly unknown[],
): Promise<OpenGraph[]> {
  const addresses = { ...(await addressesFor(strapi)), pictures: await sitePictures(strapi) };
  const dated = await withFirstPublishes(strapi, articles);
  return dated.map((article) => openGraphOf(article, addresses));
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
