import { articleIn, errorIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { articleInput } from '../support/fixtures/builders';
import { documents, publishArticle } from '../support/fixtures/documents';

const app = useApplication();

const publish = (slug: string, locale = 'ko') => publishArticle(app, { title: slug, slug }, locale);

const move = (documentId: string, slug: string, locale = 'ko') =>
  documents(app).update({ documentId, locale, data: { slug }, status: 'published' });

const bySlug = (slug: string, query: Record<string, string> | string = {}) =>
  app.get(`/api/articles/slug/${slug}`, { query });

test('the present slug answers the whole article', async () => {
  const documentId = await publish('present');

  const article = articleIn(await bySlug('present'));

  expect(article).toMatchObject({
    documentId,
    sections: [{ heading: 'Lines' }, { heading: 'Fares' }],
  });
  expect(article).toHaveProperty('discussion.state', 'disabled');
});

test('an unknown slug answers 404 with a message that names it', async () => {
  const answer = await bySlug('never-was', { locale: 'en', fallbackLocale: 'ko' });

  expect(errorIn(answer)).toMatchObject({
    status: 404,
    name: 'NotFoundError',
    message: 'No article with the slug "never-was" is published in en or ko.',
  });
});

test('a former slug answers 301 to the present one, keeping the query', async () => {
  const documentId = await publish('before');
  await move(documentId, 'after');

  const answer = await bySlug('before', 'fields=title&locale=ko');

  expect(answer.status).toBe(301);
  // Without the locale, which is the default one.
  expect(answer.headers['location']).toBe('/api/articles/slug/after?fields=title');
  expect(articleIn(await app.get('/api/articles/slug/after')).documentId).toBe(documentId);
});

test('a chain of moves leads from every former slug straight to the present one', async () => {
  const documentId = await publish('chain-1');
  await move(documentId, 'chain-2');
  await move(documentId, 'chain-3');

  for (const slug of ['chain-1', 'chain-2']) {
    expect((await bySlug(slug)).headers['location']).toBe('/api/articles/slug/chain-3');
  }
});

test('an article that moves back answers under its first slug, and redirects from the second', async () => {
  const documentId = await publish('home');
  await move(documentId, 'away');
  await move(documentId, 'home');

  expect((await bySlug('home')).status).toBe(200);
  expect((await bySlug('away')).headers['location']).toBe('/api/articles/slug/home');
});

test('a slug that only the draft has changed does not move the article', async () => {
  const documentId = await publish('steady');
  await documents(app).update({ documentId, data: { slug: 'planned' } });

  expect((await bySlug('steady')).status).toBe(200);
  expect((await bySlug('planned')).status).toBe(404);
});

test('a former slug of an unpublished article answers 404', async () => {
  const documentId = await publish('gone-1');
  await move(documentId, 'gone-2');
  await documents(app).unpublish({ documentId });

  expect((await bySlug('gone-1')).status).toBe(404);
  expect((await bySlug('gone-2')).status).toBe(404);
});

test('a former slug of a deleted article is free again', async () => {
  const documentId = await publish('deleted-1');
  await move(documentId, 'deleted-2');
  await documents(app).delete({ documentId, locale: '*' });

  const successor = await publish('deleted-1');

  expect(articleIn(await bySlug('deleted-1')).documentId).toBe(successor);
});

test('a republish after unpublishing under another slug redirects from the old one', async () => {
  const documentId = await publish('pause-1');
  await documents(app).unpublish({ documentId });
  await move(documentId, 'pause-2');

  expect((await bySlug('pause-1')).headers['location']).toBe('/api/articles/slug/pause-2');
});

describe('in two languages', () => {
  test('each has its own slugs and its own redirects', async () => {
    const documentId = await publish('two-ko');
    await documents(app).update({
      documentId,
      locale: 'en',
      data: articleInput({ slug: 'two-en' }),
      status: 'published',
    });
    await move(documentId, 'two-en-moved', 'en');

    expect((await bySlug('two-en', { locale: 'en' })).headers['location']).toBe(
      '/api/articles/slug/two-en-moved?locale=en',
    );
    expect((await bySlug('two-en', { locale: 'ko' })).status).toBe(404);
    expect(articleIn(await bySlug('two-ko')).locale).toBe('ko');
  });

  test('the fallback answers where the asked language is not published', async () => {
    await publish('korean-only');

    expect((await bySlug('korean-only', { locale: 'en' })).status).toBe(404);
    const answer = await bySlug('korean-only', { locale: 'en', fallbackLocale: 'ko' });
    expect(articleIn(answer)).toMatchObject({ locale: 'ko', slug: 'korean-only' });
  });

  test('the fallback’s slug of an article that the asked language publishes redirects to that', async () => {
    const documentId = await publish('fall-ko');
    await documents(app).update({
      documentId,
      locale: 'en',
      data: articleInput({ slug: 'fall-en' }),
      status: 'published',
    });

    const answer = await bySlug('fall-ko', 'locale=en&fallbackLocale=ko');

    expect(answer.status).toBe(301);
    expect(answer.headers['location']).toBe(
      '/api/articles/slug/fall-en?fallbackLocale=ko&locale=en',
    );
  });

  test('the former slug of the fallback leads to its present one', async () => {
    const documentId = await publish('former-ko');
    await move(documentId, 'former-ko-moved');

    const answer = await bySlug('former-ko', 'locale=en&fallbackLocale=ko');

    expect(answer.headers['location']).toBe(
      '/api/articles/slug/former-ko-moved?fallbackLocale=ko&locale=ko',
    );
  });
});
