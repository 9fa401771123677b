import type { Core } from '@strapi/strapi';
import {
  publicActions,
  readSharedSettings,
  relatedTypes,
  type SharedSettings,
} from '../../articles/read';
import { defaultLocale } from '../../platform/locales';

/** Settings that many responses depend on, read once until they change. */
export interface PublicSettings extends SharedSettings {
  defaultLocale: string;
  /**
   * Whether a reader may do everything that a read needs, and may list every related type.
   *
   * @param actions such as `api::article.article.find`
   * @param may what their token may do; `null` for a visitor
   */
  mayRead(actions: readonly string[], may: May | null): boolean;
}

/** Whether a token may do something. */
export type May = (action: string) => boolean;

/** Reads the settings and the permissions of visitors from the database. */
export async function readPublicSettings(strapi: Core.Strapi): Promise<PublicSettings> {
  const actions = await publicActions(strapi);
  const related = relatedTypes(strapi).map((uid) => `${uid}.find`);
  return {
    defaultLocale: await defaultLocale(strapi),
    ...(await readSharedSettings(strapi)),
    mayRead: (needed, may) =>
      [...related, ...needed].every(may ?? ((action) => actions.has(action))),
  };
}
