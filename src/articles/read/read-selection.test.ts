import { parse } from 'qs';
import { readSelection } from './read-selection';
import { CARD } from './selection';
import { shape } from './test-support';

const read = (query: string) => {
  const { fields, populate } = parse(query, { arrayLimit: 100, depth: 20 });
  return readSelection({ fields, populate }, shape, CARD);
};
const all = { fields: null, children: {} };
const derived = { discussion: true, localizations: true };
const none = { discussion: false, localizations: false };

test('a request that names nothing gets the standard selection', () => {
  expect(read('')).toBe(CARD);
});

test.each([
  ['fields=title, slug', { fields: ['title', 'slug'], children: {}, ...none }],
  ['fields[]=title&fields[]=slug', { fields: ['title', 'slug'], children: {}, ...none }],
  ['fields=discussion', { fields: [], children: {}, ...none, discussion: true }],
  ['fields=*', { fields: null, children: {}, ...derived }],
  ['populate=tags', { fields: null, children: { tags: all }, ...derived }],
  ['populate=*', { fields: null, children: { author: all, tags: all, summary: all }, ...derived }],
  [
    'fields=title&populate=author.avatar,tags',
    {
      fields: ['title'],
      children: { author: { fields: null, children: { avatar: all } }, tags: all },
      ...none,
    },
  ],
  [
    'populate[author][fields]=name&populate[author][populate]=avatar&populate[tags]=true',
    {
      fields: null,
      children: { author: { fields: ['name'], children: { avatar: all } }, tags: all },
      ...derived,
    },
  ],
])('%s is read', (query, selection) => {
  expect(read(query)).toEqual(selection);
});

test.each([
  'fields=',
  'fields=secret',
  'fields[a]=title',
  'populate=',
  'populate=comments',
  'populate=author.articles',
  'populate=author.avatar,author',
  'populate[tags]=false',
  'populate[author]=*',
  'populate[author][populate]=*',
  'populate[tags][filters][name]=x',
  'populate[tags][sort]=name',
  'populate[author][populate]=name',
  'populate[author][fields]=secret',
  'populate[0]=tags&populate[author]=true',
])('%s is left to the framework', (query) => {
  expect(read(query)).toBeNull();
});
