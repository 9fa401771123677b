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
  /** Whether an anonymous reader may make the read and may list every related type. */
  mayRead(kind: ArticleRead['kind']): boolean;
}

const ACTIONS = {
  document: 'article.findOne',
  slug: 'article-by-slug.findOne',
  page: 'article.find',
} as const;

/** Reads the settings and the permissions of visitors from the database. */
export async function readPublicSettings(strapi: Core.Strapi): Promise<PublicSettings> {
  const actions = await publicActions(strapi);
  const seesRelated = relatedTypes(strapi).every((uid) => actions.has(`${uid}.find`));
  return {
    defaultLocale: await defaultLocale(strapi),
    ...(await readSharedSettings(strapi)),
    mayRead: (kind) => seesRelated && actions.has(`api::article.${ACTIONS[kind]}`),
  };
}
