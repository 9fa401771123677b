import { parse } from 'graphql';
import type { Shape } from '../../platform/entity-json';
import { planOf } from './plan';

const link = { table: '', parent: '', child: '', on: {}, order: null };
const shapeOf = (uid: string, names: string[], children: Record<string, Shape> = {}): Shape => ({
  uid,
  table: uid,
  isDocument: true,
  columns: names.map((name) => ({ name, column: name, type: 'string' })),
  children: Object.entries(children).map(([name, shape]) => ({ name, many: true, link, shape })),
});
const article = shapeOf('article', ['title', 'slug'], {
  author: shapeOf('author', ['name'], { avatar: shapeOf('plugin::upload.file', ['url', 'width']) }),
  sections: shapeOf('section', ['heading', 'anchor', 'body']),
  tags: shapeOf('tag', ['name']),
});
const plan = (query: string, name: string | null = null) => planOf(parse(query), name, article);
const none = { discussion: false, localizations: false };

test('the selections of one field are read together, whatever their aliases and fragments', () => {
  const query = `query { one: article(documentId: "a") { t: title author { name } ... on Article { author { avatar { url } } } ...F } }
    fragment F on Article { slug __typename discussion { count } }`;
  expect(plan(query)?.roots).toMatchObject([
    {
      name: 'article',
      key: 'one',
      isCounted: false,
      asked: {
        selection: {
          fields: ['title', 'slug'],
          children: {
            author: {
              fields: ['name'],
              children: { avatar: { fields: ['url'], children: {} } },
            },
          },
          ...none,
          discussion: true,
        },
        related: null,
      },
    },
  ]);
});

test('what a field is made from is read too', () => {
  const [root] =
    plan('{ articles { sections { body(format: HTML) } author { avatar { srcset } } } }')?.roots ??
    [];
  expect(root?.asked.selection.children).toEqual({
    sections: { fields: ['body', 'anchor'], children: {} },
    author: { fields: [], children: { avatar: { fields: null, children: {} } } },
  });
});

test('articles are found below hits, nodes and related articles', () => {
  const query = `{ search(q: "a") { hits { article { title } } more }
    articles_connection { nodes { slug related { title } } pageInfo { total } } }`;
  expect(plan(query)?.roots).toMatchObject([
    { name: 'search', asked: { selection: { fields: ['title'] }, related: null } },
    {
      name: 'articles_connection',
      isCounted: true,
      asked: { selection: { fields: ['slug'] }, related: { fields: ['title'] } },
    },
  ]);
});

test('the named operation is planned', () => {
  const query = 'query A { articles { title } } query B { authors { name } }';
  expect(plan(query, 'A')?.roots).toHaveLength(1);
  expect(plan(query, 'B')).toBeNull();
  expect(plan(query)).toBeNull();
});

test.each([
  '{ authors { name } }',
  '{ __typename articles { title } }',
  '{ articles { title } site { name } }',
  '{ articles { jsonLd } }',
  '{ articles { tags_connection { nodes { name } } } }',
  '{ articles { tags(sort: "name") { name } } }',
  '{ articles { sections(filters: {}) { heading } } }',
  '{ articles { author { articles { title } } } }',
  '{ articles { related { related { title } } } }',
])('%s is left to Apollo', (query) => {
  expect(plan(query)).toBeNull();
});
