import { readRequestHeaders, takesJson } from './request-headers';

const nothing = {
  personal: false,
  accept: undefined,
  acceptEncoding: undefined,
  ifNoneMatch: undefined,
  origin: undefined,
};

test.each<[string, string[], object]>([
  ['none', [], nothing],
  [
    'others, of the same lengths',
    ['Expect', 'x', 'Proxy-Connect', 'x', 'Accept-Language', 'ko'],
    nothing,
  ],
  [
    'a token, in any case',
    ['host', 'x', 'AUTHORIZATION', 'Bearer x'],
    { authorization: 'Bearer x' },
  ],
  ['an empty token', ['Authorization', ''], { authorization: '' }],
  [
    'two tokens, about which Strapi decides',
    ['Authorization', 'Bearer x', 'authorization', 'Bearer y'],
    { authorization: 'Bearer y', personal: true },
  ],
  ['an origin', ['ORIGIN', 'https://a.example'], { origin: 'https://a.example' }],
  ['a cookie of ours', ['Cookie', 'session=1'], { personal: true }],
  ['one among others', ['Cookie', 'consent=1; _ga=x;  session=1'], { personal: true }],
  ['one in a second line', ['Cookie', 'a=b', 'cookie', 'session'], { personal: true }],
  ['cookies of others', ['Cookie', 'consent=session; Session=1; session2=1; a=b=session'], nothing],
  ['no cookie', ['Cookie', ''], nothing],
  ['types', ['ACCEPT', 'text/html', 'accept', '*/*'], { accept: 'text/html, */*' }],
  ['encodings', ['accept-encoding', 'br'], { acceptEncoding: 'br' }],
  [
    'lists in several lines',
    [
      'If-None-Match',
      '"a"',
      'Accept-Encoding',
      'gzip',
      'if-none-match',
      '"b"',
      'ACCEPT-ENCODING',
      'br',
    ],
    { acceptEncoding: 'gzip, br', ifNoneMatch: '"a", "b"' },
  ],
])('reads request headers: %s', (_what, raw, expected) => {
  expect(readRequestHeaders(raw, new Set(['session']))).toEqual({ ...nothing, ...expected });
});

test.each<[string | undefined, boolean]>([
  [undefined, true],
  ['*/*', true],
  ['application/json', true],
  ['text/html, APPLICATION/JSON ;q=0.9', true],
  ['text/html,application/*;q=0.8', true],
  ['application/graphql-response+json', false],
  ['application/jsonp', false],
  ['text/html', false],
  ['', false],
])('Accept %j allows JSON: %j', (accept, expected) => {
  expect(takesJson(accept)).toBe(expected);
});
