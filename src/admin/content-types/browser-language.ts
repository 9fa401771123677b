/** Where Strapi keeps the language of the panel (admin/dist/admin/admin/src/reducer.mjs). */
const LANGUAGE = 'strapi-admin-language';

/** What of the browser's storage is needed. */
interface KeyValues {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/**
 * Korean for who has a Korean browser, until a language is chosen in one's profile. Strapi itself
 * begins in English.
 */
export function followBrowserLanguage(storage: KeyValues, languages: readonly string[]): void {
  const preferred = languages.find((language) => /^(ko|en)\b/i.test(language)) ?? 'en';
  if (storage.getItem(LANGUAGE) !== null || !/^ko\b/i.test(preferred)) return;
  storage.setItem(LANGUAGE, 'ko');
}
