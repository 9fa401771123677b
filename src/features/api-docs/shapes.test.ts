import { rendered, selected, SHAPES } from './shapes';

test.each([
  ['selected', 'articles?fields=title', 'articles?fields=title'],
  ['rendered', 'html/articles/a', 'articles/a?format=html'],
  ['rendered', 'text/articles/slug/a?locale=ko&x=?', 'articles/slug/a?format=text&locale=ko&x=?'],
  ['rendered', 'html', '?format=html'],
  ['rendered', '', '?format='],
])('the address of %s/%s is %s', (shape, rest, expected) => {
  expect(SHAPES[shape]?.(rest)).toBe(expected);
});

test('the paths of the document begin with the shape', () => {
  expect(selected('/api')('/api/articles')).toBe('/api/selected/articles');
  expect(rendered('/api')('/api/articles/{documentId}')).toBe(
    '/api/rendered/{format}/articles/{documentId}',
  );
});
