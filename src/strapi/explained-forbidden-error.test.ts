import { errors } from '@strapi/utils';
import { ExplainedForbiddenError } from './explained-forbidden-error';
import { exportsOf, installedSource } from './test-support';

test('a route lets a PolicyError through, and no other ForbiddenError', () => {
  expect(installedSource('@strapi/core/dist/services/server/compose-endpoint.js')).toMatch(
    /error instanceof strapiUtils\.errors\.ForbiddenError\) \{[^}]*error instanceof strapiUtils\.errors\.PolicyError\) \{\s*throw error;\s*\}\s*return ctx\.forbidden\(\);/,
  );
});

test('Strapi answers it with 403, its name and its details', () => {
  const error = new ExplainedForbiddenError('ClosedError', 'It is closed.', { code: 'CLOSED' });
  expect(error).toBeInstanceOf(errors.ForbiddenError);
  const { formatApplicationError } = exportsOf('@strapi/core/dist/services/errors.js') as {
    formatApplicationError: (error: Error) => { status: number; body: { error: object } };
  };
  const { status, body } = formatApplicationError(error);
  expect(status).toBe(403);
  expect(body.error).toMatchObject({
    status: 403,
    name: 'ClosedError',
    message: 'It is closed.',
    details: { code: 'CLOSED' },
  });
});
