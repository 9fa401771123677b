import { useApplication } from '../support/app/application';

const INTROSPECTION = '{ __schema { types { name } } }';

describe('in production', () => {
  const app = useApplication({ NODE_ENV: 'production' });

  test('the schema is not told', async () => {
    const { status, errors } = await app.graphql(INTROSPECTION);

    const message: unknown = expect.stringMatching(/^Introspection is off.*\/api\/schema\.graphql/);
    expect([status, errors?.[0]?.message]).toEqual([400, message]);
    expect((await app.get('/api/schema.graphql')).text).toContain('type Article');
  });

  test('an error holds no stack trace', async () => {
    const answer = await app.post('/graphql', { query: '{ nothing' });

    expect(answer.status).toBe(400);
    expect(answer.text).not.toMatch(/stacktrace|node_modules/);
  });
});

describe('where a setting opens it', () => {
  const app = useApplication({ NODE_ENV: 'production', GRAPHQL_INTROSPECTION: 'true' });

  test('the schema is told', async () => {
    const { status, data } = await app.graphql(INTROSPECTION);

    expect([status, data?.['__schema']]).toEqual([200, expect.anything()]);
  });
});

describe('where the depth is limited to two levels', () => {
  const app = useApplication({ GRAPHQL_MAX_DEPTH: '2' });

  test('a query of two levels is answered, and a deeper one refused', async () => {
    expect((await app.graphql('{ articles { author { name } } }')).status).toBe(200);
    const { status, errors } = await app.graphql('{ articles { author { avatar { url } } } }');
    expect([status, errors?.[0]?.message]).toEqual([400, expect.stringMatching(/depth/)]);
  });
});
