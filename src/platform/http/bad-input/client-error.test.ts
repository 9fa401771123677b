import { errors } from '@strapi/utils';
import { toClientError } from './client-error';

const thrown = (properties: object, message = 'internal words') =>
  Object.assign(new Error(message), properties);

const thrownAt = (frame: string, message = 'Operator $or must be an array') =>
  thrown(
    { stack: `Error: ${message}\n    at processWhere (${frame}:10:5)\n    at next (other.js:1:1)` },
    message,
  );

test.each(['22P02', '22003', '22007', '22021'])(
  'PostgreSQL’s data exception %s is a 400 without its words',
  (code) => {
    const refusal = toClientError(thrown({ code }));

    expect(refusal).toBeInstanceOf(errors.ValidationError);
    expect(refusal?.message).not.toContain('internal words');
  },
);

test.each([
  '/app/node_modules/@strapi/database/dist/query/helpers/where.js',
  '/app/node_modules/@strapi/database/dist/fields/number.js',
  'C:\\app\\node_modules\\@strapi\\database\\dist\\query\\helpers\\where.js',
  // With source maps on, as under `node --enable-source-maps`.
  '/app/node_modules/@strapi/database/src/query/helpers/where.ts',
])(
  'an error that Strapi throws at %s while it builds a query becomes a 400 with a reason',
  (frame) => {
    expect(toClientError(thrownAt(frame))).toMatchObject({
      name: 'ValidationError',
      message: 'A parameter has a value that it cannot have: Operator $or must be an array.',
    });
  },
);

test('errors of the body parser become a 400 or a 413', () => {
  const syntax = Object.assign(new SyntaxError('Unexpected end of JSON input'), { status: 400 });

  expect(toClientError(syntax)).toMatchObject({
    name: 'ValidationError',
    message: 'The body is not valid JSON: Unexpected end of JSON input.',
  });
  expect(toClientError(thrown({ type: 'request.aborted' }))).toBeInstanceOf(errors.ValidationError);
  expect(toClientError(thrown({ type: 'entity.too.large' }))).toBeInstanceOf(
    errors.PayloadTooLargeError,
  );
});

test.each([
  ['an error of our own', new errors.NotFoundError('Not here')],
  ['a broken connection', thrown({ code: 'ECONNREFUSED' })],
  ['a violated constraint', thrown({ code: '23505' })],
  ['a bug', new TypeError('x is not a function')],
  ['an error from elsewhere', thrownAt('/app/dist/src/index.js')],
  ['no error', 'text'],
])('%s is not a client error', (_what, error) => {
  expect(toClientError(error)).toBeNull();
});

test.each([
  thrown({ code: '54001' }, 'stack depth limit exceeded'),
  thrown({ code: 'SQLITE_ERROR' }, 'select 1 - Expression tree is too large (maximum depth 1000)'),
  thrown({ code: 'SQLITE_ERROR' }, 'select 1 - too many SQL variables'),
  ...[
    'Array limit exceeded. Only 1',
    'Parameter limit exceeded. Only',
    'Input depth exceeded depth',
  ].map((message) => new RangeError(message)),
])('a request beyond a limit is a 400: %p', (error) => {
  expect(toClientError(error)).toMatchObject({
    name: 'ValidationError',
    details: { code: 'QUERY_TOO_LARGE' },
  });
});

test('the error has the original as its cause', () => {
  const cause = thrown({ code: '22P02' });

  expect(toClientError(cause)?.cause).toBe(cause);
});
