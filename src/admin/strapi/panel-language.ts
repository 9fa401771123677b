type Language = 'en' | 'ko';

/**
 * The key under which Strapi stores the language of the panel in `localStorage`.
 *
 * Relies on `LANGUAGE_LOCAL_STORAGE_KEY` in @strapi/admin/dist/admin/admin/src/reducer.mjs.
 */
export const LANGUAGE_KEY = 'strapi-admin-language';

/**
 * Returns the language of the panel outside of React, where `useIntl` cannot be called.
 *
 * Relies on the `lang` attribute that @strapi/admin/dist/admin/admin/src/App.mjs sets.
 *
 * @param page the document of the panel
 */
export const panelLanguage = (page: { documentElement: { lang: string } }): Language =>
  page.documentElement.lang === 'ko' ? 'ko' : 'en';
