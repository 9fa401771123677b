import { useApplication } from '../support/application';
const app = useApplication();
test('answers', async () => {
  const answer = await app.get('/api/articles');
  expect([answer.status, answer.body]).toEqual([200, { data: [], meta: { pagination: { page: 1, pageSize: 25, pageCount: 0, total: 0 } } }]);
});
test('graphql', async () => {
  expect(await app.graphql('{ articles { documentId } }')).toMatchObject({ status: 200, data: { articles: [] } });
});
test('restart', async () => {
  await app.restart();
  expect((await app.get('/api/site')).body).toMatchObject({ data: { name: 'Threeline' } });
});
