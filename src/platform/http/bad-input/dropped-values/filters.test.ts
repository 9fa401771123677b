import { checkFilters } from './filters';
import type { Model } from '../../../../strapi';

const author: Model = {
  uid: 'api::author.author',
  attributes: { name: { type: 'string' }, avatar: { type: 'media' } },
};
const file: Model = { uid: 'plugin::upload.file', attributes: { width: { type: 'integer' } } };
const article: Model = {
  uid: 'api::article.article',
  attributes: {
    title: { type: 'string' },
    minutes: { type: 'integer' },
    day: { type: 'date' },
    hidden: { type: 'boolean' },
    author: { type: 'relation', target: author.uid },
    editor: { type: 'relation', target: author.uid },
  },
};
const models = new Map([author, file, article].map((model) => [model.uid, model]));

function faultOf(filters: unknown): string | null {
  try {
    checkFilters(filters, article, (uid) => models.get(uid));
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

test.each([
  {},
  { title: 'x' },
  { title: null },
  { title: ['a', 'b'] },
  { title: {} },
  { title: { $in: ['a', 'b'] } },
  { title: { $in: 'a' } },
  { title: { $in: [] } },
  { title: { $not: { $contains: 'a' } } },
  { title: { $contains: ['a', 'b'] } },
  { id: { $gt: '1' }, documentId: { $in: ['a'] } },
  { minutes: { $between: ['1', '2'] } },
  { minutes: 3, day: '2026-01-31', hidden: 'false' },
  { day: { $gt: new Date(0) } },
  { hidden: { $null: 'true' } },
  { $or: [{ title: 'a' }, { author: { name: 'b' } }] },
  { $and: [], $not: { title: 'a' } },
  { $and: null },
  { author: {} },
  { $and: [{ author: {} }, { author: { avatar: {} } }, { $and: null }] },
  { author: 1 },
  { author: [1, 2] },
  { author: { $null: true } },
  { author: { id: { $in: ['1'] }, avatar: { width: { $gt: 1 } } } },
  { author: { $or: [{ name: 'a' }, { name: 'b' }] } },
  { $and: [{ author: { $or: [{ name: 'a' }] } }, { editor: { $or: [{ name: 'b' }] } }] },
])('%j is applied', (filters) => {
  expect(faultOf(filters)).toBeNull();
});

test.each([
  [{ title: { $eq: { a: 'x' } } }, 'filters.title.$eq: must be a value'],
  [{ title: { $in: { 0: 'x', 1: 'y' } } }, 'filters.title.$in: must be a value'],
  [{ title: { $in: [{ a: 'x' }] } }, 'filters.title.$in: must be a value'],
  [{ title: [{ $eq: 'x' }] }, 'filters.title: must be a value'],
  [{ title: { $eq: [] } }, 'filters.title.$eq: is an empty list'],
  [{ title: [] }, 'filters.title: is an empty list'],
  [{ title: { $EQ: 'x' } }, 'filters.title.$EQ: is no operator'],
  [{ title: { $or: ['a'] } }, 'filters.title.$or: is no operator'],
  [{ title: { a: 'x' } }, 'filters.title.a: is no operator'],
  [{ title: { $not: {} } }, 'filters.title.$not: is empty'],
  [{ title: { $contains: null } }, 'filters.title.$contains: must have a value'],
  [{ title: { $null: 'maybe' } }, 'filters.title.$null: must be true or false'],
  [{ title: { $null: null } }, 'filters.title.$null: must be true or false'],
  [{ documentId: { $in: { 0: 'x' } } }, 'filters.documentId.$in: must be a value'],
  [{ minutes: '' }, 'filters.minutes: must be a number'],
  [{ minutes: { $gte: ' ' } }, 'filters.minutes.$gte: must be a number'],
  [{ minutes: '0x10' }, 'filters.minutes: must be a number'],
  [{ minutes: { $between: ['1'] } }, 'filters.minutes.$between: must be a list of two'],
  [{ day: '2026-01-31x' }, 'filters.day: must be a date'],
  [{ hidden: 'banana' }, 'filters.hidden: must be true or false'],
  [{ $or: [] }, 'filters.$or: is an empty list'],
  [{ $or: { 0: { title: 'x' } } }, 'filters.$or: must be a list'],
  [{ $or: [{}] }, 'filters.$or.0: is empty'],
  [{ $or: [{ title: {} }] }, 'filters.$or.0.title: is empty'],
  [{ $or: ['x'] }, 'filters.$or.0: must be an object'],
  [{ $or: [[{ title: 'x' }]] }, 'filters.$or.0: must be an object'],
  [{ $and: [null] }, 'filters.$and.0: must be an object'],
  [{ $not: {} }, 'filters.$not: is empty'],
  [{ $not: null }, 'filters.$not: must be an object'],
  [{ $eq: 'x' }, 'filters.$eq: is no field and no operator'],
  [{ $AND: [] }, 'filters.$AND: is no field and no operator'],
  [{ $or: [{ author: {} }] }, 'filters.$or.0.author: is empty'],
  [{ $not: { author: {} } }, 'filters.$not.author: is empty'],
  [{ $or: null }, 'filters.$or: must be a list'],
  [{ $or: [{ $and: null }] }, 'filters.$or.0.$and: must be a list'],
  [{ author: [{ name: 'x' }] }, 'filters.author: must be a value'],
  [{ author: { $in: { 0: '1' } } }, 'filters.author.$in: must be a value'],
  [{ author: { avatar: { width: { $lt: { a: 1 } } } } }, 'filters.author.avatar.width.$lt: must'],
  [
    { author: { $or: [{ name: 'a' }] }, editor: { $or: [{ name: 'b' }] } },
    'filters: has $or of two relations',
  ],
  [{ $or: [{ title: 'a' }], author: { $or: [{ name: 'b' }] } }, 'filters: has $or of two'],
])('%j is refused', (filters, fault) => {
  expect(faultOf(filters)).toContain(fault);
});

test.each([
  ['9'.repeat(125_000) + 'x', 'must be a number'],
  ['9'.repeat(125_000), 'must be a number'],
  ['9'.repeat(401), 'must be a number'],
])('a number with very many digits is refused in linear time', (minutes, fault) => {
  const start = process.cpuUsage();
  expect(faultOf({ minutes })).toContain(fault);
  // Backtracking over them would take seconds.
  expect(process.cpuUsage(start).user).toBeLessThan(1_000_000);
});

test.each(['0', '+1.', '.5', '-1.5e-3', '1E10', '9'.repeat(400)])(
  'the number %s is applied',
  (minutes) => {
    expect(faultOf({ minutes })).toBeNull();
  },
);

test('a deeply nested filter is checked', () => {
  let filters: unknown = { title: { $eq: { a: 1 } } };
  for (let level = 0; level < 500; level += 1) filters = { $and: [filters] };
  expect(faultOf(filters)).toContain('must be a value');
});
