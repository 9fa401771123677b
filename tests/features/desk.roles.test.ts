import { z } from 'zod';
import { addPerson, adminToken, contentManager, documentIn, signIn } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import { articleInput } from '../support/fixtures/builders';
import { ARTICLE } from '../support/fixtures/documents';
import { inMinutes } from '../support/actors/scheduling';

const app = useApplication();

const LIST = '/content-manager/collection-types/api::article.article';

const sessionOf = async (role: string) => signIn(app, await addPerson(app, role));

const titlesFor = async (token: string) => {
  const { body } = await app.get(LIST, { token });
  return (body as { results: { title: string }[] }).results.map(({ title }) => title).sort();
};

test('there are a writer, an editor and an administrator', async () => {
  const { body } = await app.get('/admin/roles', { token: await adminToken(app) });

  expect((body as { data: { name: string }[] }).data.map(({ name }) => name).sort()).toEqual([
    'Administrator · 관리자',
    'Editor · 편집자',
    'Writer · 작성자',
  ]);
});

describe('a writer', () => {
  let token: string;
  let own: string;
  let others: string;

  beforeAll(async () => {
    token = await sessionOf('strapi-author');
    const writer = await contentManager(app, ARTICLE, token);
    const editor = await contentManager(app, ARTICLE, await sessionOf('strapi-editor'));
    own = documentIn(await writer.create(articleInput({ title: 'Own' }))).documentId;
    others = documentIn(await editor.create(articleInput({ title: 'Of others' }))).documentId;
  });

  test('sees own drafts only', async () => {
    expect(await titlesFor(token)).toEqual(['Own']);
    expect((await app.get(`${LIST}/${others}`, { token })).status).toBe(403);
  });

  test('writes own drafts, in both languages, and no others', async () => {
    const writer = await contentManager(app, ARTICLE, token);

    expect(await writer.update(own, { lead: 'Changed' })).toMatchObject({ status: 200 });
    const english = await writer.update(own, articleInput(), { locale: 'en' });
    expect(english).toMatchObject({ status: 200, body: { data: { locale: 'en' } } });
    expect((await writer.update(others, { lead: 'Changed' })).status).toBe(403);
  });

  test('neither publishes, schedules nor deletes', async () => {
    const writer = await contentManager(app, ARTICLE, token);
    const options = { token, query: { locale: 'ko' } };

    expect((await app.put(`/threeline/schedules/${own}`, {}, options)).status).toBe(403);

    expect((await writer.publish(own, articleInput())).status).toBe(403);
    expect((await app.delete(`${LIST}/${own}`, { token })).status).toBe(403);
  });

  test.each(['comment.comment', 'site.site'])('has no business with api::%s', async (type) => {
    const kind = type === 'site.site' ? 'single-types' : 'collection-types';
    const { status } = await app.get(`/content-manager/${kind}/api::${type}`, { token });
    expect(status).toBe(403);
  });
});

describe('an editor', () => {
  let token: string;

  beforeAll(async () => {
    token = await sessionOf('strapi-editor');
  });

  test('publishes everyone’s articles', async () => {
    const writer = await contentManager(app, ARTICLE, await sessionOf('strapi-author'));
    const { documentId } = documentIn(await writer.create(articleInput({ title: 'By a writer' })));
    const editor = await contentManager(app, ARTICLE, token);

    expect((await editor.publish(documentId, articleInput())).status).toBe(200);
    expect((await app.get(`/api/articles/${documentId}`)).status).toBe(200);
  });

  test('schedules and restores', async () => {
    const writer = await contentManager(app, ARTICLE, await sessionOf('strapi-author'));
    const { documentId } = documentIn(await writer.create(articleInput({ title: 'To be timed' })));
    const publisher = await contentManager(app, ARTICLE, token);
    await publisher.publish(documentId, articleInput({ title: 'To be timed' }));
    const options = { token, query: { locale: 'ko' } };
    const times = { publishAt: inMinutes(60), unpublishAt: null };
    const wish = { ...times, version: null, timeZone: 'Asia/Seoul' };

    const scheduled = await app.put(`/threeline/schedules/${documentId}`, wish, options);
    const { body } = await app.get(`/threeline/revisions/${documentId}`, options);
    const [revision] = z
      .object({ data: z.object({ revisions: z.array(z.object({ id: z.string() })) }) })
      .parse(body).data.revisions;
    const restore = `/threeline/revisions/${documentId}/${String(revision?.id)}/restore`;

    expect([scheduled.status, (await app.post(restore, {}, options)).status]).toEqual([200, 200]);
  });

  test('changes the site and moderates comments', async () => {
    const site = await app.get('/content-manager/single-types/api::site.site', { token });
    expect(site.status).toBe(200);
    const path = '/content-manager/collection-types/api::comment.comment';
    expect((await app.get(path, { token })).status).toBe(200);
  });

  test('has no say in roles and webhooks', async () => {
    expect((await app.get('/admin/roles', { token })).status).toBe(403);
    expect((await app.get('/admin/webhooks', { token })).status).toBe(403);
  });
});

test('roles that a person has changed stay as they are over a restart', async () => {
  const roles = () => app.strapi.db.query('admin::role');
  const where = { code: 'strapi-author' };
  await roles().update({ where, data: { name: 'Reporter' } });

  await app.restart();

  expect(await roles().findOne({ where })).toMatchObject({ name: 'Reporter' });
});
