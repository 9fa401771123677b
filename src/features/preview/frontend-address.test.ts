import { frontendAddress } from './frontend-address';

const request = { documentId: 'abc', locale: 'ko', slug: 'a b', status: 'draft' as const };

test('values replace their names in braces', () => {
  expect(
    frontendAddress('https://www.example.com/{locale}/{slug}?secret=s&status={status}', request),
  ).toBe('https://www.example.com/ko/a%20b?secret=s&status=draft');
});

test('a pattern without braces gets all values as parameters', () => {
  expect(frontendAddress('https://www.example.com/preview?secret=s', request)).toBe(
    'https://www.example.com/preview?secret=s&documentId=abc&locale=ko&slug=a+b&status=draft',
  );
});
