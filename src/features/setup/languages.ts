import type { Core } from '@strapi/strapi';
import { installLocales, setDefaultLocale } from '../../platform/locales';

/** Installs Korean, the default locale, and English. */
export async function languages(strapi: Core.Strapi): Promise<void> {
  await installLocales(strapi, [
    { code: 'ko', name: 'Korean (ko)' },
    { code: 'en', name: 'English (en)' },
  ]);
  await setDefaultLocale(strapi, 'ko');
}
