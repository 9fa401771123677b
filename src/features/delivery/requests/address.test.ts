import { CARD, WHOLE } from '../../../articles/read';
import type { Shape } from '../../../platform/entity-json';
import { readRequest } from './address';
import type { Defaults } from './defaults';

const article: Shape = {
  uid: 'api::article.article',
  table: 'articles',
  isDocument: true,
  columns: ['title', 'slug'].map((name) => ({ name, column: name, type: 'string' })),
  children: [],
};
const defaults: Defaults = {
  collections: new Set(['articles', 'authors', 'site', 'tags', 'categories', 'search']),
  parameters: new Map([['search', new Set(['q'])]]),
  locale: 'ko',
  locales: ['ko', 'en'],
  pageSize: 25,
  maxPageSize: 100,
  article,
  refuses: ({ sort }) => sort === 'title',
};
const read = (address: string) => readRequest(address, defaults);
const url = (address: string) => read(address)?.url;

test.each([
  ['order', '/api/articles?locale=en&fields=title', '/api/articles?fields=title&locale=en'],
  [
    'encoding',
    '/api/articles?sort=a%3Aasc&filters[a]=x+y',
    '/api/articles?filters%5Ba%5D=x%20y&sort=a:asc',
  ],
  [
    'a default page',
    '/api/articles?pagination[page]=1&pagination%5BpageSize%5D=25',
    '/api/articles',
  ],
  ['a default locale', '/api/articles/slug/x?locale=ko', '/api/articles/slug/x'],
  ['an empty locale', '/api/articles/slug/x?locale=&fallbackLocale=', '/api/articles/slug/x'],
  ['published', '/api/articles?status=published', '/api/articles'],
  ['a fallback to itself', '/api/articles?locale=en&fallbackLocale=en', '/api/articles?locale=en'],
  ['a slash at the end', '/api/articles/', '/api/articles'],
  ['an encoded path', '/api/articles/slug/%EA%B0%80', '/api/articles/slug/%ea%b0%80'],
  ['a locale in other letters', '/api/articles?locale=EN', '/api/articles?locale=en'],
  [
    'a region',
    '/api/articles/abc?locale=en-US&fallbackLocale=KO',
    '/api/articles/abc?locale=en&fallbackLocale=ko',
  ],
  ['a default locale with a region', '/api/articles?locale=ko-KR', '/api/articles'],
  ['an empty query', '/api/articles?&', '/api/articles'],
])('%s does not change the key', (_what, one, other) => {
  expect(url(one)).toBeDefined();
  expect(url(one)).toBe(url(other));
});

test.each([
  [
    'the order of one name',
    '/api/articles?fields=title&fields=lead',
    '/api/articles?fields=lead&fields=title',
  ],
  [
    'the order of one root',
    '/api/articles?sort[]=readingMinutes:asc&sort=title:asc',
    '/api/articles?sort=title:asc&sort[]=readingMinutes:asc',
  ],
  ['a status elsewhere', '/api/articles/x/related?fallbackLocale=ko', '/api/articles/x/related'],
  ['a page size', '/api/articles?pagination[pageSize]=10', '/api/articles'],
  [
    'a page beside an offset',
    '/api/articles?pagination[page]=1&pagination[start]=0',
    '/api/articles?pagination[start]=0',
  ],
  ['a page of one article', '/api/articles/x?pagination[page]=1', '/api/articles/x'],
  ['a locale of something else', '/api/authors?locale=ko', '/api/authors'],
  ['a repeated locale', '/api/articles?locale=ko&locale=ko', '/api/articles'],
])('%s changes the key', (_what, one, other) => {
  expect(url(one)).not.toBe(url(other));
});

test.each([
  '/api/articles?status=draft',
  '/api/authors?status=published',
  '/api/articles?publicationFilter=never-published',
  '/api/articles?hasPublishedVersion=true',
  '/api/articles?%73tatus=draft',
  '/api/articles?status[]=draft',
  '/api/articles/%E0',
  '/api/articles?a=%E0',
  '/api//articles',
  '/api/Articles',
  '/api/articles?fields',
  '/api/articles?unknown=1',
  '/api/search?filters[a]=x',
  '/api/authors?q=x',
  '/api/articles?[status]=',
  '/api/articles?=x',
  '/api/articles?filters[title=x',
  '/api/articles?filters[toString]=x',
  '/api/articles?_q=x]=y',
  '/api/articles?_q=x%5D=y',
  '/api/articles?_q=%00',
  '/api/articles?_q=a#b',
  '/api/articles#b',
  '/api/articles?_q=\u00e9',
  `/api/articles?${Array.from({ length: 51 }, (_, index) => `a${String(index)}=1`).join('&')}`,
])('%s is passed to the framework', (address) => {
  expect(read(address)).toBeNull();
});

test('recognises reads that delivery serves by SQL', () => {
  const locales = { locale: 'ko', fallback: null };
  const shape = (address: string) => read(address)?.article;
  const page = { kind: 'page', start: 0, limit: 25, isCounted: true, conditions: null };
  expect(shape('/api/articles')).toEqual({ ...page, selection: CARD, ...locales });
  expect(
    shape('/api/articles?pagination[page]=3&pagination[pageSize]=10&locale=en&fallbackLocale=ko'),
  ).toEqual({ ...page, selection: CARD, start: 20, limit: 10, locale: 'en', fallback: 'ko' });
  expect(shape('/api/articles?fields=title&filters[slug]=a&sort=slug')).toEqual({
    ...page,
    selection: { fields: ['title'], children: {}, discussion: false, localizations: false },
    conditions: { filters: { slug: 'a' }, sort: ['slug'] },
    ...locales,
  });
  expect(shape('/api/articles/abc')).toEqual({
    kind: 'document',
    documentId: 'abc',
    selection: WHOLE,
    format: null,
    ...locales,
  });
  expect(shape('/api/articles/slug/a-b')).toEqual({
    kind: 'slug',
    slug: 'a-b',
    selection: WHOLE,
    format: null,
    ...locales,
  });
});

test.each([
  '/api/articles?fields=secret',
  '/api/articles?populate=comments',
  '/api/articles?filters[title][$ne]=a',
  '/api/articles?fallbackLocale=en&filters[title]=a',
  '/api/articles?sort=title',
  '/api/articles?pagination[pageSize]=101',
  '/api/articles?pagination[page]=0',
  '/api/articles?pagination[page]=1.5',
  '/api/articles?pagination[withCount]=false',
  '/api/articles?locale=fr',
  '/api/articles?locale=*',
  '/api/articles?locale=en&locale=ko',
  '/api/articles/abc/comments',
  '/api/articles/abc/draft',
  '/api/articles/slug',
  '/api/authors',
])('%s is computed by the framework', (address) => {
  expect(read(address)).toMatchObject({ article: null });
});

test('takes the declared parameters of a route', () => {
  expect(url('/api/search?q=x')).toBe('/api/search?q=x');
});
