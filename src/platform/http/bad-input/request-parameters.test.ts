import { requestParameters } from './request-parameters';

const faultsOf = (query: object) =>
  requestParameters(['en', 'ko'], 100)
    .safeParse(query)
    .error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`);

test.each([
  {},
  { locale: 'ko' },
  { locale: '*' },
  { locale: '' },
  { locale: 'ko-KR' },
  { fallbackLocale: 'en', locale: 'ko' },
  { pagination: { page: '1', pageSize: '100' } },
  { pagination: { start: '0', limit: '1' } },
  { pagination: { withCount: 'false' } },
  { filters: { title: 'x' }, anything: 'else' },
  { status: 'draft' },
  { status: 'published' },
])('%j is left to Strapi', (query) => {
  expect(faultsOf(query)).toBeUndefined();
});

test.each([
  [{ locale: 'xx' }, 'locale: must be one of en, ko, *'],
  [{ locale: ['ko'] }, 'locale: must be one of en, ko, *'],
  [{ pagination: { pageSize: '101' } }, 'pagination.pageSize: must be at most 100'],
  [{ pagination: { pageSize: '0' } }, 'pagination.pageSize: must be at least 1'],
  [{ pagination: { limit: '-1' } }, 'pagination.limit: must be a whole number'],
  [{ pagination: { start: '-1' } }, 'pagination.start: must be a whole number'],
  [{ pagination: { page: '1.5' } }, 'pagination.page: must be a whole number'],
  [
    { pagination: { page: '1', limit: '5' } },
    'pagination: has page and pageSize, or start and limit, but not both',
  ],
  [{ pagination: { withCount: 'maybe' } }, 'pagination.withCount: must be true or false'],
  [{ hasPublishedVersion: '' }, 'hasPublishedVersion: must be true or false'],
  [{ pagination: '5' }, 'pagination: must be an object, as in pagination[page]=2'],
])('%j is refused', (query, fault) => {
  expect(faultsOf(query)).toContain(fault);
});

test.each([
  '',
  null,
  'DRAFT',
  'Published',
  'modified',
  ' draft',
  [],
  ['published'],
  { a: 'draft' },
])('a status of %j is refused', (status) => {
  expect(faultsOf({ status })?.[0]).toMatch(/^status: must be draft or published/);
});

test('a locale matches an installed one', () => {
  const query = { locale: 'EN-us', fallbackLocale: 'KO' };
  expect(requestParameters(['en', 'ko'], 100).parse(query)).toEqual({
    locale: 'en',
    fallbackLocale: 'ko',
  });
});

test('"*" means every locale, and is not a fallback', () => {
  expect(faultsOf({ fallbackLocale: '*' })).toHaveLength(1);
});

test.each([
  ...['ten', '1e99', 'NaN', 'Infinity', '99999999999999999999', {}, [], ['1'], null, ''],
  ...['1e2', '0x64', '+100', '100.0', ' 100', '9007199254740993'],
])('%j is not a whole number', (value) => {
  for (const name of ['page', 'pageSize', 'start', 'limit']) {
    expect(faultsOf({ pagination: { [name]: value } })?.[0]).toMatch(`pagination.${name}: must be`);
  }
});
