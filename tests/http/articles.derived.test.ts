import { contentManager, documentIn } from '../support/actors/admin';
import { articleIn, sectionsIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import { ARTICLE, documents, SITE } from '../support/fixtures/documents';
import { fullAccessToken } from '../support/actors/tokens';

const app = useApplication();

const section = (heading: string, text = 'Text.') => ({ heading, body: paragraphs(text) });

const published = async (changes: Record<string, unknown> = {}) =>
  documents(app).create({ data: articleInput(changes), status: 'published' });

const read = async (documentId: string, locale = 'ko') =>
  articleIn(await app.get(`/api/articles/${documentId}`, { query: { locale } }));

const anchorsOf = async (documentId: string) =>
  sectionsIn(await read(documentId)).map(({ anchor }) => anchor);

describe('anchors', () => {
  test('follow from the headings, keep Hangul and are unique within the article', async () => {
    const headings = ['베일 벗은 GPT Image 2', 'Prices', 'Prices', 'prices-1', '🌊'];
    const { documentId } = await published({ sections: headings.map((text) => section(text)) });

    expect(await anchorsOf(documentId)).toEqual([
      '베일-벗은-gpt-image-2',
      'prices',
      'prices-1',
      'prices-1-1',
      'section',
    ]);
  });

  test('are not for a client to choose', async () => {
    const { documentId } = await published({
      sections: [{ ...section('Prices'), anchor: 'mine' }],
    });

    expect(await anchorsOf(documentId)).toEqual(['prices']);
  });

  test('of sections that are sent along when an article is copied are made too', async () => {
    const { documentId } = await published();
    const editor = await contentManager(app, ARTICLE);
    const sections = [section('Another'), section('Another')];
    const copy = documentIn(await editor.clone(documentId, articleInput({ sections })));
    await documents(app).publish({ documentId: copy.documentId });

    expect(await anchorsOf(copy.documentId)).toEqual(['another', 'another-1']);
  });

  test('follow a heading that is changed by the id of its section', async () => {
    const { documentId } = await documents(app).create({
      data: articleInput({ sections: [section('One'), section('Two')] }),
    });
    const draft = await documents(app).findOne({ documentId, populate: ['sections'] });
    const [first, second] = draft?.sections ?? [];
    await documents(app).update({
      documentId,
      status: 'published',
      data: { sections: [{ id: first?.id }, { id: second?.id, heading: 'One' }] },
    });

    expect(await anchorsOf(documentId)).toEqual(['one', 'one-1']);
  });
});

describe('the reading time', () => {
  test('counts Korean by characters and English by words, over lead, summary and sections', async () => {
    const korean = await published({ sections: [section('본문', '가'.repeat(2000))] });
    const english = await published({ sections: [section('Text', 'word '.repeat(1000))] });

    expect(await read(korean.documentId)).toMatchObject({ readingMinutes: 5 });
    expect(await read(english.documentId)).toMatchObject({ readingMinutes: 5 });
  });

  test('follows an update that names other fields only', async () => {
    const { documentId } = await published({ sections: [section('본문', '가'.repeat(2000))] });
    await documents(app).update({ documentId, status: 'published', data: { title: 'New title' } });

    expect(await read(documentId)).toMatchObject({ readingMinutes: 5 });
  });

  test('is not for a client to choose', async () => {
    const { documentId } = await published({ readingMinutes: 99 });

    expect(await read(documentId)).toMatchObject({ readingMinutes: 1 });
  });
});

describe('the publication date', () => {
  /** The two zones are 26 hours apart, so they never have the same date. */
  const FAR_EAST = 'Pacific/Kiritimati';
  const FAR_WEST = 'Etc/GMT+12';

  const dayIn = (timeZone: string) =>
    new Intl.DateTimeFormat('sv-SE', { timeZone }).format(new Date());

  const setTimeZone = async (timeZone: string) => {
    const [site] = await documents(app, SITE).findMany({});
    await documents(app, SITE).update({
      documentId: site?.documentId,
      locale: 'ko',
      data: { timeZone },
    });
  };

  afterEach(() => setTimeZone('Asia/Seoul'));

  test.each([FAR_EAST, FAR_WEST])('is the day of the first publish in %s', async (timeZone) => {
    await setTimeZone(timeZone);
    const before = dayIn(timeZone);
    const { documentId } = await published();
    const after = dayIn(timeZone);

    expect([before, after]).toContain((await read(documentId)).publicationDate);
  });

  test('is the one that the editor set', async () => {
    const { documentId } = await published({ publicationDate: '2001-02-03' });

    expect((await read(documentId)).publicationDate).toBe('2001-02-03');
  });

  test('is not moved by a later publish', async () => {
    await setTimeZone(FAR_WEST);
    const { documentId } = await published();
    const first = (await read(documentId)).publicationDate;
    await setTimeZone(FAR_EAST);

    await documents(app).update({ documentId, status: 'published', data: { title: 'Again' } });

    expect((await read(documentId)).publicationDate).toBe(first);
  });

  test('survives unpublishing, and publishing again on another day', async () => {
    await setTimeZone(FAR_WEST);
    const { documentId } = await published();
    const first = (await read(documentId)).publicationDate;
    await documents(app).unpublish({ documentId });
    await setTimeZone(FAR_EAST);
    await documents(app).publish({ documentId });

    expect((await read(documentId)).publicationDate).toBe(first);
  });

  test('is kept when a write through REST sends null for it', async () => {
    await setTimeZone(FAR_WEST);
    const { documentId } = await published();
    const first = (await read(documentId)).publicationDate;
    await setTimeZone(FAR_EAST);
    const token = await fullAccessToken(app.strapi);
    const data = { title: 'Sent whole', publicationDate: null };
    await app.put(`/api/articles/${documentId}`, { data }, { token });

    expect((await read(documentId)).publicationDate).toBe(first);
  });

  test('is each language’s own', async () => {
    const { documentId } = await published({ publicationDate: '2001-02-03' });
    await documents(app).update({
      documentId,
      locale: 'en',
      status: 'published',
      data: articleInput({ publicationDate: '2004-05-06' }),
    });

    expect((await read(documentId)).publicationDate).toBe('2001-02-03');
    expect((await read(documentId, 'en')).publicationDate).toBe('2004-05-06');
  });

  test('is not copied with an article', async () => {
    const { documentId } = await published({ publicationDate: '2001-02-03' });

    const copy = await documents(app).clone({ documentId, data: {} });

    expect(copy.entries.map(({ publicationDate }) => publicationDate)).toEqual([null]);
  });

  test('is not copied by the admin panel’s duplicate, whose form sends the original’s', async () => {
    const { documentId } = await published({ publicationDate: '2001-02-03' });
    const editor = await contentManager(app, ARTICLE);

    const answer = await editor.clone(
      documentId,
      articleInput({ title: 'A copy', publicationDate: '2001-02-03' }),
    );

    const copy = await documents(app).findOne({ documentId: documentIn(answer).documentId });
    expect(copy).toMatchObject({ title: 'A copy', publicationDate: null });
  });
});
