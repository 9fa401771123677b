import type { Core } from '@strapi/strapi';
import { afterQueryValidation } from './query-validation';
import { installedSource } from './test-support';

test('the check runs after the validation, and not when that refuses', async () => {
  const calls: string[] = [];
  const query = (given: object) => {
    calls.push('validate');
    return 'bad' in given ? Promise.reject(new Error('refused')) : Promise.resolve();
  };
  const validate = { query };
  afterQueryValidation({ contentAPI: { validate } } as object as Core.Strapi, () => {
    calls.push('check');
  });
  await validate.query({});
  expect(calls).toEqual(['validate', 'check']);
  await expect(validate.query({ bad: 1 })).rejects.toThrow('refused');
  expect(calls).toEqual(['validate', 'check', 'validate']);
});

test('Strapi offers one object of validators', () => {
  const source = installedSource('@strapi/core/dist/services/content-api/index.js');
  expect(source).toMatch(/validator = strapiUtils\.validate\.createAPIValidators/);
  expect(source).toMatch(/validate: validator,/);
});

test.each([
  '@strapi/core/dist/core-api/controller/index.js',
  '@strapi/plugin-graphql/dist/server/services/builders/resolvers/query.js',
])('%s validates queries by that object', (file) => {
  expect(installedSource(file)).toContain('contentAPI.validate.query(');
});
