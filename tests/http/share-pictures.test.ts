import { resolve } from 'node:path';
import { z } from 'zod';
import { changeSite } from '../support/actors/discussing';
import { customToken } from '../support/actors/tokens';
import { revokeFromVisitors } from '../support/actors/visitors';
import { useApplication } from '../support/app/application';
import { rawOf, statusOf } from '../support/app/delivery';
import { until } from '../support/app/until';
import { articleInput, pageInput, uniqueTitle } from '../support/fixtures/builders';
import { documents, PAGE } from '../support/fixtures/documents';
import { uploadImage, uploads } from '../support/fixtures/media';

type Sharp = typeof import('sharp');

const CMS = 'https://cms.example.com';
const app = useApplication({ PUBLIC_URL: CMS });
const raw = rawOf(app);
const { sharedText, sharePicturesOf } = testHost.require(
  resolve(__dirname, '../../dist/src/features/syndication'),
) as typeof import('../../src/features/syndication');

const shared = z.object({
  data: z.looseObject({ seo: z.unknown() }),
  meta: z.object({
    jsonLd: z.string(),
    openGraph: z.looseObject({
      title: z.string(),
      image: z.looseObject({ url: z.string() }).nullable(),
    }),
  }),
});

/** What readers get of an article when they share it, over REST. */
const sharedBy = async (path: string) =>
  shared.parse(JSON.parse((await raw(`/api/articles/${path}?jsonLd=true&openGraph=true`)).text));
const imageOf = async (path: string) => (await sharedBy(path)).meta.openGraph.image?.url ?? '';
/** The address below the test server. */
const here = (address: string) => address.replace(CMS, '');

async function publish(data: object = {}): Promise<string> {
  const article = await documents(app).create({
    data: articleInput({ title: uniqueTitle('Shared'), ...data }),
    status: 'published',
  });
  return article.documentId;
}

describe('the picture for link previews', () => {
  test('is shown with its variants, in JSON-LD and in link previews, over REST and GraphQL', async () => {
    const { id, url, documentId: fileId } = await uploadImage(app);
    const documentId = await publish({ seo: { metaTitle: 'Short', picture: id } });
    const picture = {
      url: CMS + url,
      width: 1200,
      srcset: expect.stringContaining('1200w') as unknown,
      sources: expect.any(Array) as unknown,
    };
    const plain = await raw(`/api/articles/${documentId}`);
    expect(JSON.parse(plain.text)).toMatchObject({ data: { seo: { picture } } });
    expect(plain.headers['cache-tag']).toContain(fileId);

    const { data, meta } = await sharedBy(documentId);
    expect(data.seo).toMatchObject({ metaTitle: 'Short', picture });
    expect(meta.openGraph).toMatchObject({
      title: 'Short',
      image: { url: CMS + url, type: 'image/png', width: 1200, height: 800 },
    });
    expect(JSON.parse(meta.jsonLd)).toMatchObject({
      image: expect.arrayContaining([expect.objectContaining({ url: CMS + url })]) as unknown,
    });
    const { data: graphql, errors } = await app.graphql(
      `{ article(documentId: "${documentId}") { seo { metaTitle picture { url width srcset } } openGraph { title locale image { url width } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(graphql).toMatchObject({
      article: {
        seo: { metaTitle: 'Short', picture: { url: CMS + url, width: 1200 } },
        openGraph: { title: 'Short', locale: 'ko_KR', image: { url: CMS + url, width: 1200 } },
      },
    });

    await uploads(app).updateFileInfo(id, { alternativeText: 'A bus' });
    expect((await raw(`/api/articles/${documentId}`)).text).toContain('A bus');
    expect((await sharedBy(documentId)).meta.openGraph.image).toMatchObject({ alt: 'A bus' });
  });

  test('is in pages, and lists leave it out', async () => {
    const { id, url } = await uploadImage(app);
    const { documentId } = await documents(app, PAGE).create({
      data: pageInput({ title: uniqueTitle('Page'), seo: { picture: id } }),
      status: 'published',
    });
    expect(JSON.parse((await raw(`/api/pages/${documentId}`)).text)).toMatchObject({
      data: { seo: { picture: { url: CMS + url } } },
    });
    const list = await raw('/api/articles?jsonLd=true');
    expect([list.status, list.text.includes('"seo"')]).toEqual([200, false]);
  });

  test.each(['fields=title', 'populate=*'])('cannot be asked for beside %s', async (query) => {
    const documentId = await publish();
    expect((await raw(`/api/articles/${documentId}?openGraph=true&${query}`)).status).toBe(400);
  });
});

describe('a share picture that is drawn', () => {
  beforeAll(async () => {
    await changeSite(app, { drawSharePictures: true });
  });
  afterAll(async () => {
    await changeSite(app, { drawSharePictures: false });
  });

  test('has an address with its version, which caches keep for ever', async () => {
    const documentId = await publish();
    const address = await imageOf(documentId);
    expect(address).toMatch(`${CMS}/api/share-pictures/ko/${documentId}.png?v=`);
    expect((await sharedBy(documentId)).meta.openGraph.image).toMatchObject({
      ...{ type: 'image/png', width: 1200, height: 630 },
    });
    expect((await raw('/api/articles?jsonLd=true')).text).toContain(`/ko/${documentId}.png?v=`);
    const { status, headers, body } = await raw(here(address));
    expect([status, headers['content-type'], headers['cache-control']]).toEqual([
      200,
      'image/png',
      'public, max-age=31536000, immutable',
    ]);
    expect(headers['cache-tag']).toBe(`article:${documentId},sites,all`);
    const sharp = testHost.require('sharp') as Sharp;
    expect(await sharp(body).metadata()).toMatchObject({ width: 1200, height: 630 });
    // The texts are dark, and the frame is lighter.
    const place = { left: 100, top: 60, width: 1000, height: 300 };
    const pixels = await sharp(body).greyscale().extract(place).raw().toBuffer();
    expect(Math.min(...new Set(pixels))).toBeLessThan(60);
    const known = await raw(here(address), {
      headers: { 'If-None-Match': String(headers.etag) },
    });
    expect([known.status, known.body.byteLength]).toEqual([304, 0]);
    const before = jest.spyOn(sharePicturesOf(app.strapi), 'get');
    await raw(here(address), { headers: { 'If-None-Match': String(headers.etag) } });
    expect(before).not.toHaveBeenCalled();
    before.mockRestore();
  });

  test('moves when the article is republished, and drafts do not move it', async () => {
    const documentId = await publish();
    const before = await imageOf(documentId);
    await documents(app).update({ documentId, data: { title: uniqueTitle('Draft') } });
    expect(await imageOf(documentId)).toBe(before);
    await documents(app).publish({ documentId });
    const after = await imageOf(documentId);
    expect(after).not.toBe(before);
    const stable = `/api/share-pictures/ko/${documentId}.png`;
    for (const old of [here(before), stable]) {
      const { status, headers } = await raw(old);
      expect([status, headers.location, headers['cache-tag']]).toEqual([
        302,
        here(after),
        `article:${documentId},sites,all`,
      ]);
      expect(headers['cache-control']).not.toContain('immutable');
    }
    await changeSite(app, { name: 'Another name' });
    expect(await imageOf(documentId)).not.toBe(after);
    await changeSite(app, { name: 'Threeline' });
    expect(await imageOf(documentId)).toBe(after);
    await documents(app).unpublish({ documentId });
    expect((await raw(here(after))).status).toBe(404);
  });

  test('is drawn after the publish, before anybody asks for it', async () => {
    const documentId = await publish();
    await until(async () => {
      const shows = await sharedText(app.strapi, documentId, 'ko');
      return shows !== null && sharePicturesOf(app.strapi).has(shows.shared);
    });
    expect(statusOf(await raw(here(await imageOf(documentId))))).toBe('threeline; hit');
  });

  test('gives way to the cover, and to the picture of the site where no font has the text', async () => {
    const { id, url, documentId: file } = await uploadImage(app);
    const covered = await publish({ cover: id });
    const previewed = await publish({ seo: { picture: id } });
    for (const one of [covered, previewed]) expect(await imageOf(one)).toBe(CMS + url);
    // One worker draws in the order of the publishes.
    const after = await sharedText(app.strapi, await publish(), 'ko');
    await until(() => after !== null && sharePicturesOf(app.strapi).has(after.shared));
    for (const one of [covered, previewed]) {
      const shows = await sharedText(app.strapi, one, 'ko');
      expect(shows !== null && sharePicturesOf(app.strapi).has(shows.shared)).toBe(false);
    }
    const foreign = await publish({ title: uniqueTitle('\u{10fffd}') });
    expect((await raw(here(await imageOf(foreign)))).status).toBe(404);
    await changeSite(app, { sharePicture: id });
    const { status, headers } = await raw(here(await imageOf(foreign)));
    expect([status, headers.location, headers.etag]).toEqual([302, CMS + url, undefined]);
    expect(headers['cache-tag']).toBe(`file:${file},article:${foreign},sites,all`);
    await changeSite(app, { sharePicture: null });
  });

  test('is there only where readers may read the article', async () => {
    const documentId = await publish();
    const address = here(await imageOf(documentId));
    const draft = await documents(app).create({ data: articleInput({ title: uniqueTitle() }) });
    for (const path of [
      `/api/share-pictures/ko/${draft.documentId}.png`,
      `/api/share-pictures/en/${documentId}.png`,
      `/api/share-pictures/xx/${documentId}.png`,
      '/api/share-pictures/ko/nothing.png',
    ]) {
      expect([path, (await raw(path)).status]).toEqual([path, 404]);
    }
    expect((await raw(`${address}&x=1`)).status).toBe(400);
    const restore = await revokeFromVisitors(app, ['api::article.article.findOne']);
    expect((await raw(address)).status).toBe(404);
    const { data } = await app.graphql('{ articles { openGraph { image { url } } jsonLd } }');
    expect(JSON.stringify(data)).toContain('NewsArticle');
    expect(JSON.stringify(data)).not.toContain('share-pictures');
    await restore();
    expect((await raw(address)).status).toBe(200);
    await changeSite(app, { drawSharePictures: false });
    expect((await raw(address)).status).toBe(404);
    expect(await imageOf(documentId)).not.toContain('share-pictures');
    await changeSite(app, { drawSharePictures: true });
  });

  test('is not named for a draft, which may lack a title', async () => {
    const { title: _title, slug: _slug, ...data } = articleInput({ title: 'x', slug: 'x' });
    const { documentId } = await documents(app).create({ data });
    const actions = ['findOne', 'preview'].map((action) => `api::article.article.${action}`);
    const headers = { Authorization: `Bearer ${await customToken(app.strapi, actions)}` };
    for (const path of [
      '/draft?openGraph=true',
      '?status=draft&openGraph=true',
      '?status=draft&jsonLd=true',
    ]) {
      const { status, text } = await raw(`/api/articles/${documentId}${path}`, { headers });
      expect([path, status]).toEqual([path, 200]);
      expect(text).toMatch(/"jsonLd"|"openGraph"/);
      expect(text).not.toContain('share-pictures');
    }
  });

  test('is not told to readers of the site', async () => {
    expect((await raw('/api/site')).text).not.toContain('drawSharePictures');
  });
});
