import { LANGUAGE_KEY as LANGUAGE } from '../strapi/panel-language';
import { followBrowserLanguage } from './browser-language';

const storageWith = (language: string | null) => {
  const values = new Map(language === null ? [] : [[LANGUAGE, language]]);
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
};

describe('the language of the panel', () => {
  test.each([
    [['ko-KR', 'en-US'], 'ko'],
    [['ko'], 'ko'],
    [['fr', 'ko-KR', 'en'], 'ko'],
    [['en-GB', 'ko'], null],
    [['fr'], null],
    [['kok-IN'], null],
    [[], null],
  ])('is, for the browser languages %j, %s', (languages, expected) => {
    const storage = storageWith(null);
    followBrowserLanguage(storage, languages);
    expect(storage.getItem(LANGUAGE)).toBe(expected);
  });

  test('stays once it was chosen', () => {
    const storage = storageWith('en');
    followBrowserLanguage(storage, ['ko-KR']);
    expect(storage.getItem(LANGUAGE)).toBe('en');
  });
});
