import { articleAddress, homeAddress, patternFault } from './address';

const article = { documentId: 'k3', locale: 'ko', slug: '가 나/?#' };

test.each([
  ['https://example.com/{locale}/{slug}', 'https://example.com/ko/%EA%B0%80%20%EB%82%98%2F%3F%23'],
  ['https://{locale}.example.com/{documentId}', 'https://ko.example.com/k3'],
  ['http://localhost:3000/?a={slug}', 'http://localhost:3000/?a=%EA%B0%80%20%EB%82%98%2F%3F%23'],
])('the pattern %s gives the address %s', (pattern, address) => {
  expect(patternFault(pattern)).toBeNull();
  expect(articleAddress(pattern, article)).toBe(address);
});

test.each([
  ['https://example.com/{year}/{slug}', /"{year}" is nothing/],
  ['https://example.com/', /an address of its own/],
  ['example.com/{slug}', /no address/],
  ['javascript:alert("{slug}")', /no address/],
  ['https://user:secret@example.com/{slug}', /no address/],
  ['https://exa mple.com/{slug}', /no address/],
  ['', /an address of its own/],
])('%j is not a pattern', (pattern, fault) => {
  expect(patternFault(pattern)).toMatch(fault);
});

test('the home page is at the root', () => {
  expect(homeAddress('https://{locale}.example.com/a/{slug}', 'en')).toBe(
    'https://en.example.com/',
  );
});
