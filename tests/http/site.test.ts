import { useApplication } from '../support/app/application';
import { z } from 'zod';
import { errorIn, faultsIn, sectionsIn, type Answer } from '../support/app/answers';
import { rawOf, statusOf } from '../support/app/delivery';
import { pageInput, paragraphs } from '../support/fixtures/builders';
import { documents, PAGE, SITE } from '../support/fixtures/documents';
import { uploadImage } from '../support/fixtures/media';
import { fullAccessToken } from '../support/actors/tokens';

const app = useApplication();
const raw = rawOf(app);

test.each(['KST+9', 'Seoul', ''])(
  'a time zone called "%s" is refused by name',
  async (timeZone) => {
    const sites = documents(app, SITE);
    const site = await sites.findOne({ documentId: await documentId(), locale: 'ko' });

    const saving = sites.update({ documentId: site?.documentId, locale: 'ko', data: { timeZone } });

    await expect(saving).rejects.toMatchObject({
      name: 'ValidationError',
      details: { errors: [{ path: ['timeZone'] }] },
    });
  },
);

async function documentId(): Promise<string | undefined> {
  const [site] = await documents(app, SITE).findMany({ locale: 'ko' });
  return site?.documentId;
}

const single = z.object({ data: z.record(z.string(), z.unknown()) });
const pageIn = ({ body }: Answer) => single.parse(body).data;

describe('static pages', () => {
  const pages = () => documents(app, PAGE);
  const publish = (data: object, locale = 'ko') =>
    pages().create({ data: pageInput({ ...data }), locale, status: 'published' });

  test('are read whole by id and by slug, in their language', async () => {
    const { documentId, slug } = await publish({ title: '회사 소개', seo: { metaTitle: 'About' } });
    await pages().update({
      documentId,
      locale: 'en',
      data: pageInput({ title: 'About us' }),
      status: 'published',
    });
    const byId = await app.get(`/api/pages/${documentId}`);
    expect(byId.body).toMatchObject({
      data: { title: '회사 소개', seo: { metaTitle: 'About' } },
      meta: {},
    });
    expect((await app.get(`/api/pages/slug/${slug ?? ''}`)).body).toEqual(byId.body);
    const english = await app.get('/api/pages/slug/about-us', { query: 'locale=en' });
    expect(pageIn(english)).toMatchObject({ documentId, locale: 'en', title: 'About us' });
    expect(errorIn(await app.get('/api/pages/slug/about-us')).message).toBe(
      'No page with the slug "about-us" is published in ko.',
    );
  });

  test('have anchors, also where a write names only a part of them', async () => {
    const sections = ['One', 'One', '둘'].map((heading) => ({
      heading,
      body: paragraphs(heading),
    }));
    const { documentId } = await publish({ title: 'Anchored', sections });
    const read = async () => sectionsIn(pageIn(await app.get(`/api/pages/${documentId}`)));
    const before = await read();
    expect(before.map(({ anchor }) => anchor)).toEqual(['one', 'one-1', '둘']);
    const token = await fullAccessToken(app.strapi);
    const stored = await app.get(`/api/pages/${documentId}`, { query: 'status=draft', token });
    const [first, second] = sectionsIn(pageIn(stored));
    const data = { sections: [{ id: second?.['id'] }, { id: first?.['id'], heading: 'Zero' }] };
    expect((await app.put(`/api/pages/${documentId}`, { data }, { token })).status).toBe(200);
    expect((await read()).map(({ anchor }) => anchor)).toEqual(['one', 'zero']);
  });

  test('have forms and current images, as articles have', async () => {
    const { id, url } = await uploadImage(app);
    const image = { type: 'image', image: { id }, children: [{ type: 'text', text: '' }] };
    const sections = [{ heading: 'Picture', body: [...paragraphs('Words.'), image] }];
    const { documentId } = await publish({ title: 'Formed', sections });
    const html = await app.get(`/api/pages/${documentId}`, { query: 'format=html' });
    const [section] = sectionsIn(pageIn(html));
    expect(section?.['body']).toMatch(new RegExp(`<p>Words.</p><figure><img src="[^"]*${url}"`));
    const query = `{ page(documentId: "${documentId}") { sections { body(format: TEXT) } } }`;
    const { data } = await app.graphql(query);
    expect(data).toMatchObject({
      page: { sections: [{ body: expect.stringContaining('Words.') as unknown }] },
    });
  });

  test('are kept in memory, and fresh after a publish and an unpublish', async () => {
    const { documentId, slug } = await publish({ title: 'Kept' });
    const path = `/api/pages/slug/${slug ?? ''}`;
    await raw(path);
    expect(statusOf(await raw(path))).toBe('threeline; hit');
    await pages().update({ documentId, data: { title: 'Drafted' } });
    expect(statusOf(await raw(path))).toBe('threeline; hit');
    await pages().publish({ documentId });
    expect((await raw(path)).text).toContain('Drafted');
    await pages().unpublish({ documentId });
    expect((await raw(path)).status).toBe(404);
  });

  test('are refused to be published without a title or a section', async () => {
    const token = await fullAccessToken(app.strapi);
    const data = { title: ' ', sections: [] };
    const answer = await app.post('/api/pages', { data }, { token });
    expect(errorIn(answer)).toMatchObject({ status: 400, name: 'ValidationError' });
    const faults = [
      'title: The page needs a title.',
      'sections: The page needs at least one section.',
    ];
    expect(faultsIn(answer)).toEqual(faults);
    const { documentId } = await pages().create({ data: { title: 'Empty' } });
    await expect(pages().publish({ documentId })).rejects.toMatchObject({
      name: 'ValidationError',
      message: 'The page needs at least one section.',
    });
    const published = await publish({ title: 'Full' });
    const emptied = await app.put(`/api/pages/${published.documentId}`, { data }, { token });
    expect(faultsIn(emptied)).toEqual(faults);
  });

  test('are listed without their sections', async () => {
    const list = z.object({ data: z.array(z.record(z.string(), z.unknown())) });
    const { data } = list.parse((await app.get('/api/pages')).body);
    expect(data.length).toBeGreaterThan(2);
    for (const page of data) expect(page).not.toHaveProperty('sections');
  });
});
