import { LANGUAGE_KEY } from '../strapi/panel-language';

interface KeyValues {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
}

/**
 * Sets the panel to Korean for users whose browser prefers Korean to English, until they choose a
 * language in their profile. Strapi starts in English.
 */
export function followBrowserLanguage(storage: KeyValues, languages: readonly string[]): void {
  const preferred = languages.find((language) => /^(ko|en)\b/i.test(language)) ?? 'en';
  if (storage.getItem(LANGUAGE_KEY) !== null || !/^ko\b/i.test(preferred)) return;
  storage.setItem(LANGUAGE_KEY, 'ko');
}
