import type { Core } from '@strapi/strapi';
import { defaultLocale } from '../../../locales';

/** The locale that is asked for, and the one that stands in where it has no published version. */
export interface Languages {
  locale: string;
  fallbackLocale: string | null;
}

/** The languages of a request, whose `locale` means the default one when it is left out. */
export async function languagesOf(
  strapi: Core.Strapi,
  locale: unknown,
  fallbackLocale: string | null,
): Promise<Languages> {
  const asked = typeof locale === 'string' && locale !== '' ? locale : await defaultLocale(strapi);
  return { locale: asked, fallbackLocale };
}

/** The locales to look in, in order. */
export const inOrder = ({ locale, fallbackLocale }: Languages): string[] =>
  fallbackLocale === null || fallbackLocale === locale ? [locale] : [locale, fallbackLocale];
