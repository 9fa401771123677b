import type { Core } from '@strapi/strapi';

/** The service `locales` of Strapi's i18n plugin, whose results Strapi types as `any`. */
interface LocalesService {
  find(): Promise<unknown>;
  getDefaultLocale(): Promise<unknown>;
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
  create(locale: { code: string; name: string }): Promise<unknown>;
}

/**
 * The key of the row in Strapi's core store that names the default locale.
 *
 * Relies on `@strapi/core/dist/services/core-store.js`, which joins type, name and key.
 */
export const DEFAULT_LOCALE_KEY = 'plugin_i18n_default_locale';

/**
 * The service by which the i18n plugin reads and writes locales.
 *
 * Relies on `@strapi/i18n/dist/server/services/locales.js`.
 */
export const localesService = (strapi: Core.Strapi): LocalesService =>
  strapi.plugin('i18n').service<LocalesService>('locales');
