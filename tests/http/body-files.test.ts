import { resolve } from 'node:path';
import { z } from 'zod';
import { adminToken } from '../support/actors/admin';
import { useApplication, type TestApplication } from '../support/app/application';
import { articleInput, paragraphs, uniqueTitle } from '../support/fixtures/builders';
import { changeSite } from '../support/actors/discussing';
import { documents } from '../support/fixtures/documents';
import { uploadImage, uploads, type StoredFile } from '../support/fixtures/media';
import { readOnlyToken } from '../support/actors/tokens';

/** Without TLS, for which the panel's session would need a connection that has it. */
const CMS = 'http://cms.example.com';
const app = useApplication({ PUBLIC_URL: CMS });

/** The compiled module, as the application itself loads it. */
const bodyFiles = () =>
  testHost.require(
    resolve(__dirname, '../../dist/src/articles/body-files'),
  ) as typeof import('../../src/articles/body-files');

const showing = async ({ strapi }: TestApplication, { id }: StoredFile) =>
  (await bodyFiles().articlesShowingFile(strapi, id)).map(({ documentId, published }) => [
    documentId,
    published,
  ]);

const fullFile = async ({ id }: StoredFile): Promise<Record<string, unknown>> =>
  JSON.parse(
    JSON.stringify(await app.strapi.db.query('plugin::upload.file').findOne({ where: { id } })),
  ) as Record<string, unknown>;

const bodyWith = (...images: object[]) => [
  ...paragraphs('Look:'),
  ...images.map((image) => ({ type: 'image', image, children: [{ type: 'text', text: '' }] })),
];

const withImages = (...images: object[]) =>
  articleInput({
    title: uniqueTitle(),
    sections: [{ heading: 'Pictures', body: bodyWith(...images) }],
  });

test('a file knows the drafts and published articles that show it in a body', async () => {
  const [first, second] = [await uploadImage(app), await uploadImage(app)];
  const article = documents(app);
  const { documentId } = await article.create({ data: withImages(await fullFile(first)) });
  expect(await showing(app, first)).toEqual([[documentId, false]]);
  await article.publish({ documentId });
  expect(await showing(app, first)).toEqual([
    [documentId, true],
    [documentId, false],
  ]);
  await article.update({ documentId, data: withImages(await fullFile(second)) });
  expect(await showing(app, first)).toEqual([[documentId, true]]);
  expect(await showing(app, second)).toEqual([[documentId, false]]);
  await article.discardDraft({ documentId });
  expect(await showing(app, second)).toEqual([]);
  await article.unpublish({ documentId });
  expect(await showing(app, first)).toEqual([[documentId, false]]);
  await article.delete({ documentId });
  expect(await showing(app, first)).toEqual([]);
});

/** A copy as Strapi's editor makes it, on another host and before the file was described. */
const frozenCopy = async (file: StoredFile): Promise<Record<string, unknown>> => {
  const { id: _id, documentId: _documentId, ...copy } = await fullFile(file);
  return {
    ...copy,
    alternativeText: 'Old words',
    url: `http://old.host:1337${String(copy['url'])}`,
  };
};

const image = z.looseObject({ url: z.string(), alternativeText: z.string().nullable() });
const block = z.looseObject({ type: z.string(), image: image.optional() });
const whole = z.looseObject({ sections: z.array(z.looseObject({ body: z.array(block) })) });
const imageIn = (article: unknown) =>
  whole.parse(article).sections[0]?.body.find(({ type }) => type === 'image')?.image;
const dataOf = (body: unknown): unknown => z.object({ data: z.unknown() }).parse(body).data;

/** Every way in which a reader gets a body. */
const readersOf = (documentId: string, slug: string) => {
  const rest = async (path: string, token?: string) => {
    const { body } = await app.get(`/api/articles${path}`, token === undefined ? {} : { token });
    return imageIn([dataOf(body)].flat()[0]);
  };
  return {
    'by id': () => rest(`/${documentId}`),
    'by slug': () => rest(`/slug/${slug}`),
    populated: () => rest(`/${documentId}?populate=sections`),
    'in a list': () => rest(`?filters[documentId]=${documentId}&populate=sections`),
    'with a fallback': () =>
      rest(`?filters[documentId]=${documentId}&populate=sections&locale=en&fallbackLocale=ko`),
    'with a token': async () => rest(`/${documentId}`, await readOnlyToken(app.strapi)),
    GraphQL: async () => {
      const query = `{ article(documentId: "${documentId}") { sections { body } } }`;
      const { data } = await app.graphql(query);
      return imageIn(z.object({ article: z.unknown() }).parse(data).article);
    },
  };
};

async function publishWith(picture: object): Promise<{ documentId: string; slug: string }> {
  const { documentId, slug } = await documents(app).create({
    data: withImages(picture),
    status: 'published',
  });
  return { documentId, slug: slug ?? '' };
}

const storedBodies = async (): Promise<string[]> => {
  const rows: unknown = await app.strapi.db
    .connection('components_article_sections')
    .select('body');
  return z
    .array(z.object({ body: z.unknown() }))
    .parse(rows)
    .map(({ body }) => (typeof body === 'string' ? body : JSON.stringify(body)));
};

test('every reader gets the file as it is now, with what a frontend needs and no more', async () => {
  await changeSite(app, { urlPattern: 'https://example.com/{locale}/{slug}' });
  const file = await uploadImage(app);
  const { documentId, slug } = await publishWith(await frozenCopy(file));
  const readers = readersOf(documentId, slug);
  for (const words of ['A blue sky', 'A bluer sky']) {
    await uploads(app).updateFileInfo(file.id, { alternativeText: words, caption: `${words}.` });
    const { url } = await fullFile(file);
    for (const [name, read] of Object.entries(readers)) {
      expect([name, await read()]).toEqual([
        name,
        {
          id: file.id,
          documentId: file.documentId,
          name: 'sky.png',
          alternativeText: words,
          caption: `${words}.`,
          url: `${CMS}${String(url)}`,
          width: 1200,
          height: 800,
          formats: expect.objectContaining({
            small: {
              url: expect.stringMatching(/^http:\/\/cms\.example\.com\/uploads\//) as unknown,
              mime: 'image/png',
              width: 500,
              height: 333,
            },
          }) as unknown,
          srcset: expect.stringMatching(/^http:\S+ 500w, .*http:\S+ 1200w$/) as unknown,
          hash: expect.stringMatching(/^sky_/) as unknown,
          sizes: 'auto, min(100vw, 1200px)',
          sources: [],
          placeholder: null,
          ext: '.png',
          mime: 'image/png',
          size: expect.any(Number) as unknown,
          provider: 'local',
          createdAt: expect.any(String) as unknown,
          updatedAt: expect.any(String) as unknown,
        },
      ]);
    }
    const feed = await app.get('/api/feed.json');
    expect(feed.text).toContain(`alt=\\"${words}\\"`);
    expect(feed.text).not.toContain('old.host');
  }
});

test('no address of a file is relative where the public address is known', async () => {
  const file = await uploadImage(app);
  const author = await documents(app, 'api::author.author').create({
    data: { name: uniqueTitle('Author'), avatar: file.id },
  });
  const { documentId } = await documents(app).create({
    data: {
      ...withImages({ id: file.id }),
      cover: file.id,
      author: author.documentId,
    },
    status: 'published',
  });
  const files = 'url previewUrl formats srcset';
  const answers = [
    ...(await Promise.all(
      [
        `/api/articles/${documentId}`,
        '/api/articles',
        '/api/articles?populate=*',
        '/api/articles?populate[author][populate]=avatar&populate[cover]=true',
        '/api/authors?populate=avatar',
      ].map(async (path) => (await app.get(path)).text),
    )),
    JSON.stringify(
      await app.graphql(
        `{ article(documentId: "${documentId}") { cover { ${files} } author { avatar { ${files} } } sections { body } } }`,
      ),
    ),
  ];
  for (const answer of answers) {
    expect(answer).toContain(`${CMS}/uploads/`);
    expect(answer).not.toMatch(/[" ]\/uploads\//);
  }
});

test('an image is written by its id, as it was answered, or as a copy; all are stored alike', async () => {
  const file = await uploadImage(app);
  await uploads(app).updateFileInfo(file.id, { alternativeText: 'A sky' });
  const first = await publishWith({ id: file.id });
  const { body } = await app.get(`/api/articles/${first.documentId}`);
  const answered = imageIn(dataOf(body));
  const before = (await storedBodies()).at(-1);
  await publishWith(answered ?? {});
  await publishWith({ ...(await frozenCopy(file)), folderPath: '/1' });
  const after = (await storedBodies()).filter((one) => one.includes(file.documentId));
  expect(new Set(after)).toEqual(new Set([before]));
  expect(before).not.toMatch(/formats|folderPath|provider_metadata|old\.host/);
});

test('an id that no file has is refused, with the place', async () => {
  const refused = documents(app).create({ data: withImages({ id: 999_999_999 }) });
  await expect(refused).rejects.toMatchObject({
    details: { code: 'FILE_UNKNOWN', errors: [{ path: ['sections', '0', 'body'] }] },
  });
});

test('an image of a file that is gone shows the copy', async () => {
  const file = await uploadImage(app);
  const { documentId, slug } = await publishWith({ id: file.id });
  const { url } = await fullFile(file);
  await app.strapi.db.query('plugin::upload.file').delete({ where: { id: file.id } });
  for (const [name, read] of Object.entries(readersOf(documentId, slug))) {
    expect([name, await read()]).toMatchObject([
      name,
      { id: null, url: `${CMS}${String(url)}`, width: 1200, height: 800 },
    ]);
  }
  expect((await documents(app).publish({ documentId })).entries).toHaveLength(1);
});

test('the panel shows the file as it is now, and saves what it was shown', async () => {
  const token = await adminToken(app);
  const file = await uploadImage(app);
  const { documentId } = await publishWith(await frozenCopy(file));
  await uploads(app).updateFileInfo(file.id, { alternativeText: 'In the panel' });
  const path = `/content-manager/collection-types/api::article.article/${documentId}?locale=ko`;
  const shown = dataOf((await app.get(path, { token })).body);
  const { url } = await fullFile(file);
  expect(imageIn(shown)).toMatchObject({ alternativeText: 'In the panel', url, provider: 'local' });
  const { sections } = whole.parse(shown);
  expect((await app.put(path, { sections }, { token })).status).toBe(200);
  expect(await showing(app, file)).toContainEqual([documentId, false]);
});

test('words that stand only in a body are kept until the file has its own', async () => {
  const file = await uploadImage(app);
  const own = { ...(await frozenCopy(file)), caption: 'Old caption' };
  const { documentId, slug } = await publishWith(own);
  const readers = Object.entries(readersOf(documentId, slug));
  const kept = { alternativeText: 'Old words', caption: 'Old caption' };
  for (const [name, read] of readers) expect([name, await read()]).toMatchObject([name, kept]);
  await uploads(app).updateFileInfo(file.id, { alternativeText: 'New words' });
  const mixed = { ...kept, alternativeText: 'New words' };
  for (const [name, read] of readers) expect([name, await read()]).toMatchObject([name, mixed]);
});

test('bodies of an older version are read at once, and name their files after the next start', async () => {
  const file = await uploadImage(app);
  const { documentId, slug } = await publishWith({ id: file.id });
  const copy = await frozenCopy(file);
  const { connection } = app.strapi.db;
  const sections = await connection('components_article_sections').select('id', 'body');
  const old = JSON.stringify(bodyWith(copy));
  for (const row of z.array(z.object({ id: z.number(), body: z.unknown() })).parse(sections)) {
    if (!JSON.stringify(row.body).includes(file.documentId)) continue;
    await connection('components_article_sections').where({ id: row.id }).update({ body: old });
  }
  await connection('threeline_body_files').where({ file_id: file.id }).delete();
  const shown = { id: file.id, alternativeText: 'Old words' };
  for (const [name, read] of Object.entries(readersOf(documentId, slug))) {
    expect([name, await read()]).toMatchObject([name, shown]);
  }
  const store = app.strapi.store({ type: 'core', name: 'threeline' });
  for (const step of ['body-images', 'body-images-of-revisions']) {
    await store.delete({ key: `first-start-${step}` });
  }
  await store.delete({ key: 'body-files-recorded' });
  await app.restart();
  expect((await storedBodies()).filter((one) => one.includes('old.host'))).toEqual([]);
  expect(await showing(app, file)).toEqual([
    [documentId, true],
    [documentId, false],
  ]);
  for (const [name, read] of Object.entries(readersOf(documentId, slug))) {
    expect([name, await read()]).toMatchObject([name, shown]);
  }
});

test('the references of an older version are recorded at each start until none is missing', async () => {
  const done = () =>
    app.strapi.store({ type: 'core', name: 'threeline' }).get({ key: 'body-files-recorded' });
  const store = app.strapi.store({ type: 'core', name: 'threeline' });
  await store.delete({ key: 'body-files-recorded' });
  const [missing, stale] = [await uploadImage(app), await uploadImage(app)];
  const { documentId } = await documents(app).create({ data: withImages({ id: missing.id }) });
  await app.strapi.db
    .connection('threeline_body_files')
    .where({ file_id: missing.id })
    .update({ file_id: stale.id });
  await app.restart();
  expect(await showing(app, missing)).toEqual([[documentId, false]]);
  expect(await showing(app, stale)).toEqual([]);
  expect(await done()).toBeNull();
  await app.restart();
  expect(await done()).not.toBeNull();
});
