import { useApplication } from '../support/app/application';
import { linkDatabase, type DatabaseLink } from '../support/app/database-link';
import { until } from '../support/app/until';
import { startSecondInstance } from '../support/processes/second-instance';
import { publishArticle, ARTICLE } from '../support/fixtures/documents';

let link: DatabaseLink;
const app = useApplication(
  { DELIVERY_STALE_IF_ERROR_SECONDS: '600' },
  {
    prepare: async (env) => {
      link = await linkDatabase(env);
    },
  },
);
afterAll(() => link.close());

const QUERY = { query: '{ articles { lead } }' };

test('memory is served while the database is away, and forgets what changed meanwhile', async () => {
  const documentId = await publishArticle(app, { lead: 'Before.' });
  const path = `/api/articles/${documentId}`;
  const read = async () => {
    const { status, headers, text } = await app.get(path);
    const { 'cache-status': cache, 'cache-control': control } = headers;
    return { status, cache, control, lead: /"lead":"(\w+)/.exec(text)?.[1] };
  };
  for (let hit = 0; hit < 2; hit += 1) await read();
  for (let hit = 0; hit < 2; hit += 1) await app.post('/graphql', QUERY);
  expect(await read()).toMatchObject({ cache: 'threeline; hit', lead: 'Before' });

  const other = await startSecondInstance(undefined, { DATABASE_URL: link.direct });
  try {
    await link.refuse();
    const data = { lead: 'After.' };
    await other.write(ARTICLE, 'update', { documentId, locale: 'ko', data, status: 'published' });
    const stale = 'threeline; hit; detail=stale-if-error';
    await until(async () => (await read()).cache === stale, 'the outage is noticed');
    expect(await read()).toEqual({
      status: 200,
      cache: stale,
      control: 'no-cache',
      lead: 'Before',
    });
    expect((await app.get(`${path}?fields=title`)).status).toBe(503);
    const graphql = await app.post('/graphql', QUERY);
    expect([graphql.status, graphql.headers['cache-status']]).toEqual([200, stale]);
    // A token is never answered from memory.
    const personal = await app.get(path, { token: 'unknown' });
    expect(personal.status).toBe(503);

    await link.mend();
    await until(async () => (await read()).cache !== stale, 'the database is back');
    expect(await read()).toMatchObject({ status: 200, lead: 'After' });
  } finally {
    await other.stop();
  }
});
