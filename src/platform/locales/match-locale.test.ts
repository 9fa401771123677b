import { matchLocale } from './match-locale';

const installed = ['ko', 'en', 'es', 'zh-Hant', 'pt-BR'];

test.each([
  ['en', 'en'],
  ['EN', 'en'],
  ['en-US', 'en'],
  ['EN-us', 'en'],
  ['ko-KR', 'ko'],
  ['ko-Hang-KR', 'ko'],
  ['es-419', 'es'],
  ['zh-hant', 'zh-Hant'],
  ['ZH-HANT-TW', 'zh-Hant'],
  ['pt-br', 'pt-BR'],
])('%s means %s', (tag, code) => {
  expect(matchLocale(tag, installed)).toBe(code);
});

test.each([
  ...['xx', 'e', 'english', 'zh', 'zh-TW', 'pt', 'pt-PT', 'en_US', 'en-', '-en', 'en--US', ' en'],
  ...['*', '', 'ko-KR-x-nothing', 'en-toolongsubtag', `en${'-aaaa'.repeat(8)}`, "en'--", 'ｅｎ'],
])('%j means none', (tag) => {
  expect(matchLocale(tag, installed)).toBeNull();
});

test('the tag itself wins over the same in other letters', () => {
  expect(matchLocale('EN', ['en', 'EN'])).toBe('EN');
});
