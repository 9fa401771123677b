import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** The actions of visitors on the public API: read published content, and comment. */
const ACTIONS = [
  'api::article.article.find',
  'api::article.article.findOne',
  'api::article.article-by-slug.findOne',
  'api::author.author.find',
  'api::author.author.findOne',
  'api::category.category.find',
  'api::category.category.findOne',
  'api::tag.tag.find',
  'api::tag.tag.findOne',
  'api::site.site.find',
  'api::comment.comment.find',
  'api::comment.comment.submit',
];

/** Feeds and the sitemap. They show nothing that is not in the published articles. */
const SYNDICATION = ['api::feed.feed.find', 'api::sitemap.sitemap.find'];

const SEARCHING = ['api::search.search.find', 'api::search.related.find'];

const PAGES = ['api::page.page.find', 'api::page.page.findOne', 'api::page.page-by-slug.findOne'];

const NAVIGATION = 'api::navigation.navigation.find';

const REDIRECTS = ['api::redirect.redirect.find'];

/** All actions that the steps of this version grant. */
export const GRANTED: readonly string[] = [
  ...ACTIONS,
  ...SYNDICATION,
  ...SEARCHING,
  ...REDIRECTS,
  ...PAGES,
  NAVIGATION,
];

const roles = z.array(
  z.object({ id: z.number(), permissions: z.array(z.object({ action: z.string() })) }),
);

/** Grants reading to visitors and to signed-in users of a frontend, who would see less otherwise. */
export const grantReading = (strapi: Core.Strapi): Promise<void> =>
  grant(strapi, ACTIONS, () => true);

/** Later steps grant only to roles that may read articles. Feeds contain articles. */
const readsArticles = (has: ReadonlySet<string>): boolean => has.has('api::article.article.find');

/** Grants feeds and the sitemap. */
export const grantSyndication = (strapi: Core.Strapi): Promise<void> =>
  grant(strapi, SYNDICATION, readsArticles);

/** Grants search and related articles. */
export const grantSearching = (strapi: Core.Strapi): Promise<void> =>
  grant(strapi, SEARCHING, readsArticles);

/** Grants static pages. */
export const grantPages = (strapi: Core.Strapi): Promise<void> =>
  grant(strapi, PAGES, readsArticles);

/** Grants the menu of the site. */
export const grantNavigation = (strapi: Core.Strapi): Promise<void> =>
  grant(strapi, [NAVIGATION], readsArticles);

/** Grants the list of former slugs. */
export const grantRedirects = (strapi: Core.Strapi): Promise<void> =>
  grant(strapi, REDIRECTS, readsArticles);

async function grant(
  strapi: Core.Strapi,
  actions: readonly string[],
  mayBeGranted: (has: ReadonlySet<string>) => boolean,
): Promise<void> {
  const found: unknown = await strapi.db.query('plugin::users-permissions.role').findMany({
    where: { type: { $in: ['public', 'authenticated'] } },
    populate: { permissions: true },
  });
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const role of roles.parse(found)) {
    const has = new Set(role.permissions.map(({ action }) => action));
    if (!mayBeGranted(has)) continue;
    for (const action of actions.filter((name) => !has.has(name))) {
      await permissions.create({ data: { action, role: role.id } });
    }
  }
}
