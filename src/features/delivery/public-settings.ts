import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { siteComments, type SiteComments } from '../../articles/discussion';
import { defaultLocale, installedLocales } from '../../platform/locales';
import type { ArticleRead } from './articles/article-read';

/** What decides over many answers, read once until it changes. */
export interface PublicSettings {
  defaultLocale: string;
  locales: readonly string[];
  site: SiteComments;
  /** Whether anyone may make the read, and see all that hangs on its articles. */
  mayRead(kind: ArticleRead['kind']): boolean;
}

const ACTIONS = {
  document: 'article.findOne',
  slug: 'article-by-slug.findOne',
  page: 'article.find',
} as const;
/** Where one of these may not be listed, the general path leaves the relation out, or refuses. */
const RELATED = ['api::author.author', 'api::category.category', 'api::tag.tag'];

const permissions = z.array(z.object({ action: z.string() }));

export async function readPublicSettings(strapi: Core.Strapi): Promise<PublicSettings> {
  const granted: unknown = await strapi.db.query('plugin::users-permissions.permission').findMany({
    select: ['action'],
    where: { role: { type: 'public' } },
  });
  const actions = new Set(permissions.parse(granted).map(({ action }) => action));
  const seesRelated = RELATED.every((uid) => actions.has(`${uid}.find`));
  return {
    defaultLocale: await defaultLocale(strapi),
    locales: await installedLocales(strapi),
    site: await siteComments(strapi),
    mayRead: (kind) => seesRelated && actions.has(`api::article.${ACTIONS[kind]}`),
  };
}
