import { parse } from 'qs';
import { readConditions } from './read-conditions';
import { shape } from './test-support';

const read = (query: string) => {
  const { filters, sort } = parse(query, { arrayLimit: 100, depth: 20 });
  return readConditions({ filters, sort }, shape);
};

test.each([
  ['', {}, []],
  ['filters[slug]=a', { slug: 'a' }, []],
  ['filters[slug][$in][]=a&filters[slug][$in][]=b', { slug: { $in: ['a', 'b'] } }, []],
  ['filters[title][$contains]=a', { title: { $contains: 'a' } }, []],
  ['filters[author][name][$eq]=a', { author: { name: { $eq: 'a' } } }, []],
  ['filters[tags][slug]=a', { tags: { slug: 'a' } }, []],
  [
    'filters[publicationDate][$gte]=2025-01-31&filters[publicationDate][$lt]=2026-01-01',
    { publicationDate: { $gte: '2025-01-31', $lt: '2026-01-01' } },
    [],
  ],
  ['sort=title:desc,slug', {}, ['title:desc', 'slug']],
  ['sort[]=publicationDate&sort[]=title:asc', {}, ['publicationDate', 'title:asc']],
])('%s is read', (query, filters, sort) => {
  expect(read(query)).toEqual({ filters, sort });
});

test.each([
  'filters=a',
  'filters[secret]=a',
  'filters[$or][0][slug]=a',
  'filters[$not][slug]=a',
  'filters[slug][$ne]=a',
  'filters[slug][$in]=a',
  'filters[slug][$eq][]=a',
  'filters[author]=1',
  'filters[author][id]=1',
  'filters[author][avatar][name]=a',
  'filters[summary][line1]=a',
  'filters[tags][articles][slug]=a',
  'filters[publicationDate]=2025-02-30',
  'filters[publicationDate]=2025-13-01',
  'filters[publicationDate][$contains]=2025-01-01',
  `filters[title]=${encodeURIComponent('가'.normalize('NFD'))}`,
  'sort=secret',
  'sort=author.name',
  'sort=title:down',
  'sort[title]=asc',
  'sort=',
])('%s is left to the framework', (query) => {
  expect(read(query)).toBeNull();
});
