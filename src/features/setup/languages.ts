import type { Core } from '@strapi/strapi';
import { installLocales, setDefaultLocale } from '../../platform/locales';

/** Korean, the default, and English. */
export async function languages(strapi: Core.Strapi): Promise<void> {
  await installLocales(strapi, [
    { code: 'ko', name: 'Korean (ko)' },
    { code: 'en', name: 'English (en)' },
  ]);
  await setDefaultLocale(strapi, 'ko');
}
