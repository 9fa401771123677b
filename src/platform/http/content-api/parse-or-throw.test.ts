import { errors } from '@strapi/utils';
import { z } from 'zod';
import { parseOrThrow } from './parse-or-throw';

const schema = z.object({ name: z.string('must be text'), age: z.int('must be a whole number') });

const refusal = (value: unknown, at?: string[]): unknown => {
  try {
    parseOrThrow(schema, value, at);
  } catch (error) {
    return error;
  }
  return null;
};

test('a valid value is returned', () => {
  expect(parseOrThrow(schema, { name: 'a', age: 1 })).toEqual({ name: 'a', age: 1 });
});

test('a single fault becomes the message, with its path', () => {
  const error = refusal({ name: 'a', age: 1.5 }, ['data']);

  expect(error).toBeInstanceOf(errors.ValidationError);
  expect(error).toMatchObject({
    message: 'data.age: must be a whole number',
    details: { errors: [{ path: ['data', 'age'], message: 'must be a whole number' }] },
  });
});

test('several faults are all listed', () => {
  expect(refusal({})).toMatchObject({
    message: '2 things are wrong with the request.',
    details: { errors: [{ path: ['name'] }, { path: ['age'] }] },
  });
});

test('a fault that two checks find is listed once', () => {
  const twice = z.object({
    n: z
      .number()
      .refine(() => false, 'no')
      .refine(() => false, 'no'),
  });

  expect(() => parseOrThrow(twice, { n: 1 })).toThrow('n: no');
});
