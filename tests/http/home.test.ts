import { z } from 'zod';
import { adminToken } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';

const app = useApplication();

const listed = async (path: string): Promise<string[]> => {
  const { body } = await app.get(`/threeline/home/${path}`, { token: await adminToken(app) });
  const shape = z.object({
    data: z.object({
      timeZone: z.literal('Asia/Seoul'),
      articles: z.array(z.object({ documentId: z.string() })),
    }),
  });
  return shape.parse(body).data.articles.map(({ documentId }) => documentId);
};

const article = async (status: 'draft' | 'published'): Promise<string> => {
  const data = articleInput({ title: uniqueTitle('Home') });
  return (await documents(app).create({ data, status })).documentId;
};

/** Makes an article look as if nobody had touched it for so many days; or its draft alone. */
const leave = async (documentId: string, days: number, rows: object = {}): Promise<void> => {
  const at = Date.now() - days * 24 * 3600 * 1000;
  await app.strapi.db
    .connection('articles')
    .where({ document_id: documentId, ...rows })
    .update({ updated_at: testHost.database === 'sqlite' ? at : new Date(at).toISOString() });
};

test('the home page tells what was published lately, the latest first', async () => {
  const [one, other, unpublished] = [
    await article('published'),
    await article('published'),
    await article('draft'),
  ];
  const published = await listed('published');
  expect(published.slice(0, 2)).toEqual([other, one]);
  expect(published).not.toContain(unpublished);
});

test('the home page tells which drafts have been left for a week', async () => {
  const [left, fresh, out, changed] = [
    await article('draft'),
    await article('draft'),
    await article('published'),
    await article('published'),
  ];
  await leave(left, 8);
  await leave(fresh, 6);
  await leave(out, 20);
  await leave(changed, 20);
  await leave(changed, 9, { published_at: null });

  expect(await listed('left-drafts')).toEqual([changed, left]);
});

test('the home page tells nothing to whoever is not signed in', async () => {
  const statuses = await Promise.all(
    ['published', 'left-drafts'].map(
      async (path) => (await app.get(`/threeline/home/${path}`)).status,
    ),
  );
  expect(statuses).toEqual([401, 401]);
});
