import type { Core } from '@strapi/strapi';
import { z } from 'zod';

/** What anyone may do on the public API: read what is published, and comment where that is open. */
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

/** Feeds and the sitemap, which show nothing that readers of articles do not see. */
const SYNDICATION = ['api::feed.feed.find', 'api::sitemap.sitemap.find'];

const SEARCHING = ['api::search.search.find', 'api::search.related.find'];

/** All that the steps of this version grant. */
export const GRANTED: readonly string[] = [...ACTIONS, ...SYNDICATION, ...SEARCHING];

const roles = z.array(
  z.object({ id: z.number(), permissions: z.array(z.object({ action: z.string() })) }),
);

/** For visitors, and for signed-in users of a frontend, who would see less than visitors otherwise. */
export const grantReading = (strapi: Core.Strapi): Promise<void> =>
  grant(strapi, ACTIONS, () => true);

/** What came later goes to who reads articles: where they are kept from visitors, feeds are too. */
const readsArticles = (has: ReadonlySet<string>): boolean => has.has('api::article.article.find');

export const grantSyndication = (strapi: Core.Strapi): Promise<void> =>
  grant(strapi, SYNDICATION, readsArticles);

export const grantSearching = (strapi: Core.Strapi): Promise<void> =>
  grant(strapi, SEARCHING, readsArticles);

async function grant(
  strapi: Core.Strapi,
  actions: readonly string[],
  isMeant: (has: ReadonlySet<string>) => boolean,
): Promise<void> {
  const found: unknown = await strapi.db.query('plugin::users-permissions.role').findMany({
    where: { type: { $in: ['public', 'authenticated'] } },
    populate: { permissions: true },
  });
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  for (const role of roles.parse(found)) {
    const has = new Set(role.permissions.map(({ action }) => action));
    if (!isMeant(has)) continue;
    for (const action of actions.filter((name) => !has.has(name))) {
      await permissions.create({ data: { action, role: role.id } });
    }
  }
}
