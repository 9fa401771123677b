import type { Model } from '../../../../strapi';
import { checkPopulate, checkSort } from './selection';

const tag: Model = { uid: 'api::tag.tag', attributes: { name: { type: 'string' } } };
const article: Model = {
  uid: 'api::article.article',
  attributes: {
    title: { type: 'string' },
    tags: { type: 'relation', target: tag.uid },
    parts: { type: 'dynamiczone' },
  },
};
const models = new Map([tag, article].map((model) => [model.uid, model]));

function faultOf(check: () => void): string | null {
  try {
    check();
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
const ofPopulate = (populate: unknown) =>
  faultOf(() => {
    checkPopulate(populate, article, (uid) => models.get(uid));
  });

test.each([
  '*',
  'tags',
  ['tags'],
  { tags: true },
  { tags: 'true' },
  { tags: '*' },
  { tags: 'false' },
  { tags: { fields: ['name'], sort: 'name:asc', filters: { name: 'x' }, limit: '2' } },
  { parts: { on: { 'api::tag.tag': { fields: 'name' } } } },
])('populate=%j is applied', (populate) => {
  expect(ofPopulate(populate)).toBeNull();
});

test.each([
  [{ nothing: true }, 'populate.nothing: is nothing that can be populated'],
  [{ title: { fields: 'a' } }, 'populate.title: is nothing that can be populated'],
  [{ tags: 'banana' }, 'populate.tags: must be true, false, * or an object'],
  [{ tags: null }, 'populate.tags: must be true, false, * or an object'],
  [{ tags: ['name'] }, 'populate.tags: must be true, false, * or an object'],
  [{ tags: { status: 'draft' } }, 'populate.tags.status: is not read here'],
  [{ tags: { status: '' } }, 'populate.tags.status: is not read here'],
  [{ tags: { locale: 'en' } }, 'populate.tags.locale: is not read here'],
  [{ tags: { pagination: { page: 1 } } }, 'populate.tags.pagination: is not read here'],
  [{ tags: { name: true } }, 'populate.tags.name: is not read here'],
  [{ tags: { filters: { name: { $in: { 0: 'x' } } } } }, 'populate.tags.filters.name.$in: must'],
  [{ tags: { filters: '' } }, 'populate.tags.filters: must be an object'],
  [{ tags: { sort: 'title' } }, 'populate.tags.sort: "title" is no field'],
  [{ tags: { sort: { name: '' } } }, 'populate.tags.sort.name: must be asc or desc'],
  [{ parts: { on: { nothing: {} } } }, 'populate.parts.on.nothing: is no component'],
])('populate=%j is refused', (populate, fault) => {
  expect(ofPopulate(populate)).toContain(fault);
});

const ofSort = (sort: unknown) =>
  faultOf(() => {
    checkSort(sort, article);
  });

test.each([
  'title',
  'title:asc,tags.name:desc',
  'id,documentId',
  ['title:DESC'],
  { tags: { name: 'asc' } },
  'title,,',
  [null],
  '',
])('sort=%j is applied', (sort) => {
  expect(ofSort(sort)).toBeNull();
});

test.each([
  ['title:asc:x', 'sort: must be'],
  [['title', 'title:asc:b'], 'sort: must be'],
  [{ title: '' }, 'sort.title: must be'],
  [{ title: 'up' }, 'sort.title: must be'],
  [[{ title: null }], 'sort.title: must be'],
  ['status', 'sort: "status" is no field'],
  [{ status: 'asc' }, 'sort: "status" is no field'],
  ['toString', 'sort: "toString" is no field'],
  ['title,id, title:desc', 'sort: names "title" twice'],
  [['title', 'title:asc'], 'sort: names "title" twice'],
  [['tags.name', { tags: { name: 'asc' } }], 'sort: names "tags.name" twice'],
])('sort=%j is refused', (sort, fault) => {
  expect(ofSort(sort)).toContain(fault);
});
