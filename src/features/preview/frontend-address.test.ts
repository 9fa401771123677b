import { frontendAddress } from './frontend-address';

const request = { documentId: 'abc', locale: 'ko', slug: 'a b', status: 'draft' as const };

test('what is in braces is filled in', () => {
  expect(
    frontendAddress('https://www.example.com/{locale}/{slug}?secret=s&status={status}', request),
  ).toBe('https://www.example.com/ko/a%20b?secret=s&status=draft');
});

test('without braces everything is a parameter', () => {
  expect(frontendAddress('https://www.example.com/preview?secret=s', request)).toBe(
    'https://www.example.com/preview?secret=s&documentId=abc&locale=ko&slug=a+b&status=draft',
  );
});
