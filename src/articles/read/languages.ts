import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { defaultLocale } from '../../platform/locales';

/** The requested locale, and the one that replaces it if it has no published version. */
export interface Languages {
  locale: string;
  fallbackLocale: string | null;
}

/**
 * The locales of a request for one article. A missing `locale` means the default locale.
 *
 * @throws ValidationError for `*`
 */
export async function languagesOf(
  strapi: Core.Strapi,
  locale: unknown,
  fallbackLocale: string | null,
): Promise<Languages> {
  if (locale === '*') throw new errors.ValidationError('One article is in one locale; name it.');
  const requested =
    typeof locale === 'string' && locale !== '' ? locale : await defaultLocale(strapi);
  return { locale: requested, fallbackLocale };
}

/** The locales to search, in order. */
export const inOrder = ({ locale, fallbackLocale }: Languages): string[] =>
  fallbackLocale === null || fallbackLocale === locale ? [locale] : [locale, fallbackLocale];
