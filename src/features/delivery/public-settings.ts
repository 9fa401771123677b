import type { Core } from '@strapi/strapi';
import {
  publicActions,
  readSharedSettings,
  relatedTypes,
  type SharedSettings,
} from '../../articles/read';
import { defaultLocale } from '../../platform/locales';
import type { ArticleRead } from './articles/article-read';

/** Settings that many responses depend on, read once until they change. */
export interface PublicSettings extends SharedSettings {
  defaultLocale: string;
  /**
   * Whether a reader may make the read and may list every related type.
   *
   * @param may what their token may do; `null` for a visitor
   */
  mayRead(kind: ArticleRead['kind'], may: ((action: string) => boolean) | null): boolean;
}

const ACTIONS = {
  document: 'article.findOne',
  slug: 'article-by-slug.findOne',
  page: 'article.find',
} as const;

/** Reads the settings and the permissions of visitors from the database. */
export async function readPublicSettings(strapi: Core.Strapi): Promise<PublicSettings> {
  const actions = await publicActions(strapi);
  const related = relatedTypes(strapi).map((uid) => `${uid}.find`);
  return {
    defaultLocale: await defaultLocale(strapi),
    ...(await readSharedSettings(strapi)),
    mayRead: (kind, may) =>
      [...related, `api::article.${ACTIONS[kind]}`].every(may ?? ((action) => actions.has(action))),
  };
}
