import { useQueryParams } from '@strapi/strapi/admin';

/**
 * Returns the locale that an edit or list view shows (`undefined`: the default locale), and a
 * function that switches to another.
 *
 * Relies on the query parameter `plugins[i18n][locale]` of
 * @strapi/i18n/dist/admin/components/CMHeaderActions.mjs.
 */
export function useContentLocale(): [string | undefined, (locale: string) => void] {
  const [{ query }, setQuery] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  return [
    query.plugins?.i18n?.locale,
    (locale) => {
      setQuery({ plugins: { ...query.plugins, i18n: { locale } } });
    },
  ];
}
