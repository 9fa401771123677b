import { z } from 'zod';
import { adminToken } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import { articleInput, paragraphs, uniqueTitle } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';
import { sessionWith } from '../support/actors/role-session';
import { inMinutes, schedulingOf } from '../support/actors/scheduling';

const app = useApplication({ SCHEDULING_RUN: 'false' });

// Strapi takes an administrator of this way only as the first of all.
beforeAll(() => adminToken(app));

/** What the server answers to each thing that the panels beside an article's form do. */
async function statuses(token: string): Promise<Record<string, number>> {
  const data = articleInput({ title: uniqueTitle('Guarded') });
  const { documentId } = await documents(app).create({ data, status: 'published' });
  const options = { token, query: { locale: 'ko' } };
  const wish = {
    publishAt: inMinutes(60),
    unpublishAt: null,
    version: null,
    timeZone: 'Asia/Seoul',
  };
  const status = async (answer: Promise<{ status: number }>) => (await answer).status;
  return {
    see: await status(app.get(`/threeline/schedules/${documentId}`, options)),
    schedule: await status(app.put(`/threeline/schedules/${documentId}`, wish, options)),
    revisions: await status(app.get(`/threeline/revisions/${documentId}`, options)),
    restore: await status(app.post(`/threeline/revisions/${documentId}/1/restore`, {}, options)),
    slugs: await status(app.get(`/threeline/former-slugs/${documentId}`, options)),
    release: await status(app.delete(`/threeline/former-slugs/${documentId}/x`, options)),
    link: await status(app.post(`/threeline/previews/${documentId}/link`, {}, options)),
  };
}

test('who may read articles sees their schedules and former slugs, and changes nothing', async () => {
  expect(await statuses(await sessionWith(app, ['read']))).toEqual({
    see: 200,
    schedule: 403,
    revisions: 403,
    restore: 403,
    slugs: 200,
    release: 403,
    // The role has the title alone, and a preview shows everything.
    link: 403,
  });
});

const SHOWN = [
  ...['title', 'publicationDate', 'lead', 'summary.line1', 'summary.line2', 'summary.line3'],
  ...['sections.heading', 'sections.body', 'cover', 'author', 'category', 'tags'],
];

test.each(['nothing', ...SHOWN])(
  'a preview is for who may read all that it shows: a role without %s',
  async (left) => {
    const fields = SHOWN.filter((name) => name !== left);
    const token = await sessionWith(app, ['read'], [], [], fields);
    const data = articleInput({ title: uniqueTitle('Previewed') });
    const { documentId } = await documents(app).create({ data });

    const link = await app.post(
      `/threeline/previews/${documentId}/link`,
      {},
      { token, query: { locale: 'ko' } },
    );
    const frame = await app.get('/content-manager/preview/url/api::article.article', {
      token,
      query: { documentId, locale: 'ko', status: 'draft' },
    });

    // Strapi makes a 400 of what its preview is refused by.
    expect([link.status, frame.status]).toEqual(left === 'nothing' ? [200, 200] : [403, 400]);
    expect(frame.text.includes('signature')).toBe(left === 'nothing');
  },
);

test('each permission opens what it names', async () => {
  const token = await sessionWith(
    app,
    ['read', 'update', 'publish'],
    [
      'api::article.schedule',
      'api::article.read-revisions',
      'api::article.restore',
      'api::article.release-slug',
    ],
  );
  // There is neither a revision of that number of this article, nor such a former slug.
  expect(await statuses(token)).toMatchObject({
    schedule: 200,
    revisions: 200,
    restore: 404,
    release: 404,
  });
});

test('who may schedule and release slugs but may not publish or update the article, does neither', async () => {
  const token = await sessionWith(
    app,
    ['read'],
    ['api::article.schedule', 'api::article.release-slug'],
  );
  expect(await statuses(token)).toMatchObject({ schedule: 403, release: 403 });
});

test('who may not read articles sees nothing of them, whatever else is allowed', async () => {
  const token = await sessionWith(
    app,
    [],
    ['api::article.schedule', 'api::article.read-revisions'],
  );
  const all = await statuses(token);
  expect(new Set(Object.values(all))).toEqual(new Set([403]));
  const home = await app.get('/threeline/home/published', { token });
  expect(home.body).toEqual({ data: { timeZone: 'Asia/Seoul', articles: [] } });
});

test('the home page’s limits count what may be read', async () => {
  const token = await sessionWith(app, ['create', 'read'], [], ['admin::is-creator']);
  const written = await app.post(
    '/content-manager/collection-types/api::article.article',
    { title: uniqueTitle('My own') },
    { token, query: { locale: 'ko' } },
  );
  const mine = z.object({ data: z.object({ documentId: z.string() }) }).parse(written.body).data;
  const others: string[] = [];
  for (let number = 0; number < 11; number += 1) {
    const data = articleInput({ title: uniqueTitle('Of others') });
    others.push((await documents(app).create({ data })).documentId);
  }
  // Those of others come first in both lists.
  const { set } = schedulingOf(app);
  for (const id of others) await set(id, { publishAt: inMinutes(60) });
  await set(mine.documentId, { publishAt: inMinutes(90) });
  const daysAgo = (days: number) => {
    const at = Date.now() - days * 24 * 3600 * 1000;
    return testHost.database === 'sqlite' ? at : new Date(at).toISOString();
  };
  const table = () => app.strapi.db.connection('articles');
  await table()
    .whereIn('document_id', others)
    .update({ updated_at: daysAgo(30) });
  await table()
    .where({ document_id: mine.documentId })
    .update({ updated_at: daysAgo(8) });

  const left = await app.get('/threeline/home/left-drafts', { token });
  const upcoming = await app.get('/threeline/schedules/upcoming', { token });

  expect(left.body).toMatchObject({ data: { articles: [mine] } });
  expect(upcoming.body).toMatchObject({ data: [mine] });
});

describe('a title is told to whose role lets them read it, and nothing else withheld:', () => {
  /** What of a title the home page, the list of what comes next and a refused slug say. */
  const toldTo = async (token: string) => {
    const [title, slug] = [uniqueTitle('Secret'), uniqueTitle('secret').replaceAll(' ', '-')];
    const { documentId } = await documents(app).create({ data: articleInput({ title, slug }) });
    await schedulingOf(app).set(documentId, { publishAt: inMinutes(1) });
    const out = await documents(app).create({
      data: articleInput({ title: uniqueTitle('Out') }),
      status: 'published',
    });
    await app.strapi.db
      .connection('articles')
      .where({ document_id: documentId })
      .update({ updated_at: testHost.database === 'sqlite' ? 0 : new Date(0).toISOString() });
    const titles = async (path: string, id: string) => {
      const { body } = await app.get(`/threeline/${path}`, { token });
      const listed = z.array(z.object({ documentId: z.string(), title: z.string().nullable() }));
      const { data } = z
        .object({ data: z.union([listed, z.object({ articles: listed })]) })
        .parse(body);
      const found = (Array.isArray(data) ? data : data.articles).find(
        (one) => one.documentId === id,
      );
      return found === undefined ? 'not listed' : found.title || 'no title';
    };
    const refused = await app.post(
      '/content-manager/collection-types/api::article.article',
      { slug },
      { token, query: { locale: 'ko' } },
    );
    const said = {
      published: await titles('home/published', out.documentId),
      left: await titles('home/left-drafts', documentId),
      upcoming: await titles('schedules/upcoming', documentId),
      slug: [refused.status, refused.text.includes(title)],
    };
    return { said, title, out: out.title };
  };

  test('a role with the title', async () => {
    const token = await sessionWith(app, ['create', 'read'], [], [], ['title', 'slug']);
    const { said, title, out } = await toldTo(token);
    expect(said).toEqual({ published: out, left: title, upcoming: title, slug: [400, true] });
  });

  test('a role without it', async () => {
    const token = await sessionWith(app, ['create', 'read'], [], [], ['slug', 'lead']);
    const { said } = await toldTo(token);
    expect(said).toEqual({
      published: 'no title',
      left: 'no title',
      upcoming: 'no title',
      slug: [400, false],
    });
  });
});

test('of revisions everyone sees and restores the fields that their role has', async () => {
  const { documentId } = await documents(app).create({
    data: articleInput({ title: uniqueTitle('First'), lead: 'The first lead.' }),
    status: 'published',
  });
  const title = uniqueTitle('Second');
  await documents(app).update({ documentId, data: { title, lead: 'The second lead.' } });
  const token = await sessionWith(
    app,
    ['read', 'update'],
    ['api::article.read-revisions', 'api::article.restore'],
  );
  const path = `/threeline/revisions/${documentId}`;
  const list = await app.get(path, { token, query: { locale: 'ko' } });
  const [first] = z
    .object({ data: z.object({ revisions: z.array(z.object({ id: z.string() })) }) })
    .parse(list.body).data.revisions;
  const id = String(first?.id);

  const compared = await app.get(`${path}/compare`, {
    token,
    query: { locale: 'ko', from: id, to: 'draft' },
  });
  const restored = await app.post(`${path}/${id}/restore`, {}, { token, query: { locale: 'ko' } });

  expect(compared.text).not.toContain('lead');
  expect(compared.body).toMatchObject({ data: { differences: [{ path: 'title' }] } });
  expect(restored.body).toEqual({
    data: { lost: [{ field: 'lead', label: '', reason: 'NOT_PERMITTED' }] },
  });
  expect(await documents(app).findOne({ documentId })).toMatchObject({
    title: expect.stringContaining('First'),
    lead: 'The second lead.',
  });
});

describe('the articles that an editor has selected to publish', () => {
  const check = async (token: string, documentIds: unknown, locale = 'ko') =>
    app.post('/threeline/readiness', { documentIds, locale }, { token });

  test('tell their state and what they lack, in the order of the selection', async () => {
    const token = await adminToken(app);
    const ready = await documents(app).create({ data: articleInput({ title: 'Ready' }) });
    const lacking = await documents(app).create({
      data: articleInput({ title: 'Lacking', summary: { line1: 'One.', line2: 'Two.' } }),
    });
    const shown = await documents(app).create({
      data: articleInput({ title: 'Shown' }),
      status: 'published',
    });
    const changed = await documents(app).create({
      data: articleInput({ title: 'Before' }),
      status: 'published',
    });
    await documents(app).update({ documentId: changed.documentId, data: { title: 'Changed' } });

    const ids = [changed, lacking, shown, ready].map(({ documentId }) => documentId);
    const { body } = await check(token, [...ids, 'nowhere']);
    const common = { mayPublish: true, faults: [] };
    expect(body).toEqual({
      data: [
        { ...common, documentId: ids[0], title: 'Changed', state: 'modified' },
        {
          documentId: ids[1],
          title: 'Lacking',
          state: 'draft',
          mayPublish: true,
          faults: [expect.objectContaining({ code: 'LINE_MISSING', values: { number: 3 } })],
        },
        { ...common, documentId: ids[2], title: 'Shown', state: 'published' },
        { ...common, documentId: ids[3], title: 'Ready', state: 'draft' },
      ],
    });
    expect((await check(token, ids, 'en')).body).toEqual({ data: [] });
  });

  test('are those that the editor may read, and say which the role may not publish', async () => {
    const { documentId } = await documents(app).create({
      data: articleInput({ title: 'Own', summary: null }),
    });
    const reader = await sessionWith(app, ['read'], [], [], ['lead']);
    expect((await check(reader, [documentId])).body).toMatchObject({
      data: [{ documentId, title: null, mayPublish: false, faults: [] }],
    });
    const stranger = await sessionWith(app, ['read'], [], ['admin::is-creator']);
    expect((await check(stranger, [documentId])).body).toEqual({ data: [] });
  });

  test('are at most a hundred', async () => {
    const token = await adminToken(app);
    const ids = Array.from({ length: 101 }, (_, index) => String(index));
    expect((await check(token, ids)).status).toBe(400);
  });
});

describe('a text that is read for the form of a new article', () => {
  const content = Buffer.from('제목\n2025년 12월 12일\n글.\n').toString('base64');
  const read = (token: string, body: object) =>
    app.post('/threeline/pasted-article', body, { token });

  test('is read for who may create articles, and nothing is stored', async () => {
    const before = await app.strapi.db.query('api::article.article').count();
    const { status, body } = await read(await sessionWith(app, ['create']), {
      name: 'paste.txt',
      content,
    });
    expect([status, body]).toEqual([
      200,
      {
        data: {
          ...{ title: '제목', publicationDate: '2025-12-12', lead: null, summary: null },
          ...{ sections: [{ heading: null, body: paragraphs('글.') }], locale: 'ko', unused: [] },
          ...{ conversions: [], hasWrongSummary: false },
        },
      },
    ]);
    expect(await app.strapi.db.query('api::article.article').count()).toBe(before);
  });

  test('is refused for others, where it is no text, and where it is too large', async () => {
    const token = await adminToken(app);
    const others = await sessionWith(app, ['read', 'update']);
    expect(await read(others, { name: 'paste.txt', content })).toMatchObject({ status: 403 });
    const noText = Buffer.from([0x41, 0x0a, 0xff, 0xfe, 0xff]).toString('base64');
    expect(await read(token, { name: 'paste.txt', content: noText })).toMatchObject({
      status: 400,
      body: { error: { details: { code: 'ARTICLE_UNREADABLE', values: { line: '2' } } } },
    });
    for (const bad of ['x'.repeat(1_400_004), '한글', 7])
      expect(await read(token, { name: 'paste.txt', content: bad })).toMatchObject({ status: 400 });
  });
});
