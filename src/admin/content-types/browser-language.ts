import { LANGUAGE_KEY } from '../strapi/panel-language';

/**
 * Sets the panel to Korean for users whose browser prefers Korean to English, until they choose a
 * language in their profile. Strapi starts in English.
 */
export function followBrowserLanguage(
  storage: Pick<Storage, 'getItem' | 'setItem'>,
  languages: readonly string[],
): void {
  const preferred = languages.find((language) => /^(ko|en)\b/i.test(language)) ?? 'en';
  if (storage.getItem(LANGUAGE_KEY) !== null || !/^ko\b/i.test(preferred)) return;
  storage.setItem(LANGUAGE_KEY, 'ko');
}
