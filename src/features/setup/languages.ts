import type { Core } from '@strapi/strapi';
import { installLocales, setDefaultLocale } from '../../platform/locales';

/** Installs Korean, the default locale, and English. */
export async function languages(strapi: Core.Strapi): Promise<void> {
  await installLocales(strapi, [
    { code: 'ko', name: '한국어' },
    { code: 'en', name: 'English' },
  ]);
  await setDefaultLocale(strapi, 'ko');
}
