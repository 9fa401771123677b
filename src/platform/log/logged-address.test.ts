import { loggedAddress } from './logged-address';

test.each([
  ['/api/articles', '/api/articles'],
  [
    '/api/articles?locale=ko&pagination[pageSize]=5&sort=title:asc',
    '/api/articles?locale=ko&pagination[pageSize]=5&sort=title:asc',
  ],
  ['/api/articles?populate%5B0%5D=tags', '/api/articles?populate[0]=tags'],
  ['/api/search?q=a%20secret&page=2', '/api/search?q=…&page=2'],
  ['/api/articles?filters[author][email]=a@b.example', '/api/articles?filters[author][email]=…'],
  [
    '/api/articles?populate[author][filters][email]=x',
    '/api/articles?populate[author][filters][email]=…',
  ],
  [
    '/api/auth/email-confirmation?confirmation=secret',
    '/api/auth/email-confirmation?confirmation=…',
  ],
  ['/api/auth/google/callback?access_token=secret', '/api/auth/google/callback?access_token=…'],
  ['/admin/auth/reset-password?code=secret', '/admin/auth/reset-password?code=…'],
  ['/admin/threeline/setup?a=1&token=secret', '/admin/threeline/setup?a=…&token=…'],
  ['/preview/articles/a?locale=ko&signature=secret', '/preview/articles/a?locale=ko&signature=…'],
  ['/a?x=1&amp;signature=secret', '/a?x=…&…'],
  ['/preview/articles/a%3Fsignature%3Dsecret', '/preview/articles/a…'],
  ['/preview/articles/a%253Fsignature%253Dsecret', '/preview/articles/a…'],
  ['/preview/articles/a/locale=ko&SIGNATURE=secret', '/preview/articles/a/locale…'],
  ['/a?secret', '/a?…'],
  ['/a?9f86d081884c7d659a2feaa0c55ad015=', '/a?…'],
  ['/a?filters[tags][name][$eq]=x&utm_source=y', '/a?filters[tags][name][$eq]=…&utm_source=…'],
  ['/a?status=a secret of many words', '/a?status=…'],
  ['http://user:secret@example.com/a?b=c', '/a?b=…'],
])('%s is logged as %s', (url, logged) => {
  expect(loggedAddress(url)).toBe(logged);
});

test('a logged address is bounded', () => {
  const query = Array.from({ length: 10_000 }, (_, index) => `p${String(index)}=1`).join('&');
  expect(loggedAddress(`/${'a'.repeat(10_000)}?${query}`).length).toBeLessThan(1000);
});
