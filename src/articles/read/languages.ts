import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { defaultLocale } from '../../platform/locales';

/** The locale that is asked for, and the one that stands in where it has no published version. */
export interface Languages {
  locale: string;
  fallbackLocale: string | null;
}

/**
 * The languages of a request for one article, whose `locale` means the default one when left out.
 *
 * @throws ValidationError for `*`
 */
export async function languagesOf(
  strapi: Core.Strapi,
  locale: unknown,
  fallbackLocale: string | null,
): Promise<Languages> {
  if (locale === '*') throw new errors.ValidationError('One article is in one locale; name it.');
  const asked = typeof locale === 'string' && locale !== '' ? locale : await defaultLocale(strapi);
  return { locale: asked, fallbackLocale };
}

/** The locales to look in, in order. */
export const inOrder = ({ locale, fallbackLocale }: Languages): string[] =>
  fallbackLocale === null || fallbackLocale === locale ? [locale] : [locale, fallbackLocale];
