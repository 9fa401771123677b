import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';

/** The texts of a feature by their keys, in each language of the panel. */
export type Texts = Record<'en' | 'ko', Record<string, string>>;

/** What Strapi hands to the end of its own start. */
export type BootstrapApp = Pick<StrapiApp, 'addSettingsLink' | 'getPlugin' | 'registerHook'>;

/** A part of the panel beyond stock Strapi: a folder of its own, and a line in `app.tsx`. */
export interface Feature {
  texts?: Texts;
  register?: (app: StrapiApp) => void;
  bootstrap?: (app: BootstrapApp) => void;
}

/** The texts of all features, as Strapi's configuration takes them. */
export function textsOf(features: readonly Feature[]): Texts {
  const inLanguage = (language: keyof Texts) =>
    Object.assign({}, ...features.map(({ texts }) => texts?.[language])) as Texts['en'];
  return { en: inLanguage('en'), ko: inLanguage('ko') };
}

/** Where the edit view and the list of articles take additions. Strapi types a plugin's as unknown. */
export function contentManager(app: BootstrapApp): ContentManagerPlugin['config']['apis'] {
  return app.getPlugin('content-manager').apis as ContentManagerPlugin['config']['apis'];
}
