import type { StrapiApp } from '@strapi/strapi/admin';

/** The texts of a feature by their keys, in each language of the panel. */
export type Texts = Record<'en' | 'ko', Record<string, string>>;

/** The part of `StrapiApp` that Strapi passes to `bootstrap`. */
export type BootstrapApp = Pick<StrapiApp, 'addSettingsLink' | 'getPlugin' | 'registerHook'>;

/** A part of the panel: a folder with an `index.ts`, and a line in `app.tsx`. */
export interface Feature {
  texts?: Texts;
  register?: (app: StrapiApp) => void;
  /** @param texts the texts of all features */
  bootstrap?: (app: BootstrapApp, texts: Texts) => void;
}

/** Merges the texts of all features into the shape of Strapi's configuration. */
export function textsOf(features: readonly Feature[]): Texts {
  const inLanguage = (language: keyof Texts) =>
    Object.assign({}, ...features.map(({ texts }) => texts?.[language])) as Texts['en'];
  return { en: inLanguage('en'), ko: inLanguage('ko') };
}
