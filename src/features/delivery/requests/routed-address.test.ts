import { routing } from './routed-address';

const SHAPES = {
  selected: (rest: string) => rest,
  rendered: (rest: string) => rest.replace(/^(\w+)\/(.*)/, '$2?format=$1'),
};
const route = (publicPath = '') =>
  routing({
    publicPath,
    prefix: '/api',
    rootRoutes: new Set(['llms.txt']),
    aliases: Object.entries(SHAPES),
    collections: new Set(['articles']),
  });

test.each([
  ['/api/articles', '/api/articles'],
  ['/api/selected/articles?fields=title', '/api/articles?fields=title'],
  ['/api/selected/articles/slug/a', '/api/articles/slug/a'],
  ['/api/rendered/html/articles/a', '/api/articles/a?format=html'],
  ['/llms.txt?x', '/api/llms.txt?x'],
  ['/admin', '/admin'],
  ['/', '/'],
  ['', ''],
])('a read of %s is a read of %s', (asked, expected) => {
  expect(route()(asked, true)).toBe(expected);
});

test.each([
  '/api/selected/upload/files',
  '/api/selected/auth/local',
  '/api/selected/selected/articles',
  '/api/selected/',
  '/api/selected',
  '/api/rendered/html/upload',
  '/selected/articles',
])('%s leads nowhere else', (asked) => {
  expect(route()(asked, true)).toBe(asked);
});

test('a write has no other path', () => {
  expect(route()('/api/selected/articles', false)).toBe('/api/selected/articles');
});

test.each([
  ['/cms/api/articles', '/api/articles'],
  ['/cms/api/selected/articles', '/api/articles'],
  ['/cms/llms.txt', '/api/llms.txt'],
  ['/cms/uploads/a.png', '/uploads/a.png'],
  ['/api/articles', '/api/articles'],
  ['/cmsx/api/articles', '/cmsx/api/articles'],
  ['/cms/cms/api/articles', '/cms/api/articles'],
])('below the path of PUBLIC_URL, %s is %s', (asked, expected) => {
  expect(route('/cms')(asked, true)).toBe(expected);
});
