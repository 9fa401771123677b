import { withoutValues } from './without-values';

const told = (message: string, { name = 'Error', code }: { name?: string; code?: string } = {}) =>
  withoutValues({ name, message, code });

/** The message of what a function throws, as a log tells it. */
function toldOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    const { name, message } = error as Error;
    return told(message, { name });
  }
  throw new Error('It did not throw.');
}

test('a value that PostgreSQL refuses is left out, and the statement is not', () => {
  const statement = 'select "a" - 1 from "articles" where "id" = $1';
  expect(
    told(`${statement} - invalid input syntax for type integer: "a "secret" - of mine"`, {
      code: '22P02',
    }),
  ).not.toMatch(/secret|mine/);
  expect(told(`select "a" from "b" - value "secret" is out of range`, { code: '22003' })).toBe(
    'select "a" from "b" - value "…" is out of range',
  );
});

test.each(['{"password": "secret', 'secret', '{"a": secret}', `['secret']`])(
  'JSON that cannot be parsed is left out: %s',
  (text) => {
    expect(toldOf(() => JSON.parse(text))).not.toContain('secret');
  },
);

test.each([
  [
    'title must be a `string` type, but the final value was: `{"a": "secret"}`.',
    'title must be a `string` type, but it was another value',
  ],
  ['smtp://user:secret@mail.example refused', 'smtp://…@mail.example refused'],
  ['GET https://hooks.example/a?token=secret failed', 'GET https://hooks.example/a?… failed'],
  ['No mailbox secret.name+x@example.com', 'No mailbox …@example.com'],
  [
    'No mailbox 김기자@신문.한국, Key (email)=(a!b@x.example)',
    'No mailbox …@신문.한국, Key (email)=(…@x.example)',
  ],
])('%s', (message, expected) => {
  expect(told(message)).toBe(expected);
});

test.each([
  'insert into "articles" ("slug") values ($1) - UNIQUE constraint failed: articles.slug',
  'connect ECONNREFUSED 127.0.0.1:5432',
  "Cannot find module '/srv/node_modules/@strapi/core/dist/index.js'",
  'Cannot find /srv/.pnpm/@strapi+core@5.54.0/node_modules/@strapi/core/index.js',
])('%s stays as it is', (message) => {
  expect(told(message)).toBe(message);
});
