import { contentManager } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import { ARTICLE, documents, storedContent } from '../support/fixtures/documents';
import { WRITE_PATHS } from '../support/actors/write-paths';

const app = useApplication();

/** Broken in every place that the rules look at, and saved as it is by every draft. */
const MALFORMED = {
  title: ' ',
  summary: { line1: ' ', line2: 'Two\nlines.', line3: '- ' },
  sections: [
    { heading: 'Fine', body: paragraphs('Says something.') },
    { heading: ' ', body: paragraphs(' ', '\u200B') },
  ],
};

const FAULTS = [
  'title: The article needs a title.',
  'summary.line1: Line 1 of the three-line summary is missing.',
  'summary.line2: Line 2 of the summary holds a line break; keep it to one line.',
  'summary.line3: Line 3 of the three-line summary is missing.',
  'sections.1.heading: Section 2 needs a heading.',
  'sections.1.body: Section 2 needs a body that says something.',
];

describe.each(WRITE_PATHS)('through $name', ({ prepare, publish }) => {
  test('a ready article is published with anchors, reading time and date', async () => {
    const data = articleInput();
    const prepared = (await prepare?.(app, data)) ?? '';
    const { documentId } = await publish(app, data, prepared);

    const answer = await app.get(`/api/articles/${String(documentId)}`);
    expect(answer.body).toMatchObject({
      data: {
        summary: { line1: 'Nine lines run.' },
        sections: [{ anchor: 'lines' }, { anchor: 'fares' }],
        readingMinutes: 1,
        publicationDate: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/) as string,
      },
    });
  });

  test('every fault is told at once with its path, and nothing is saved', async () => {
    const prepared = (await prepare?.(app, MALFORMED)) ?? '';
    const before = await storedContent(app);

    const { refusal } = await publish(app, MALFORMED, prepared);

    expect(refusal).toEqual(FAULTS);
    expect(await storedContent(app)).toEqual(before);
  });

  test('an article without anything but a title is refused for its summary and sections', async () => {
    const data = { title: 'Only a title', summary: null, sections: [] };
    const prepared = (await prepare?.(app, data)) ?? '';

    const { refusal } = await publish(app, data, prepared);

    expect(refusal?.map((fault) => fault.split(':')[0])).toEqual([
      'summary.line1',
      'summary.line2',
      'summary.line3',
      'sections',
    ]);
  });

  test('pasted list markers are removed from the summary', async () => {
    const data = articleInput({
      summary: { line1: '- First', line2: '• Second', line3: '3. Third' },
    });
    const prepared = (await prepare?.(app, data)) ?? '';
    const { documentId } = await publish(app, data, prepared);

    const answer = await app.get(`/api/articles/${String(documentId)}`);
    expect(answer.body).toMatchObject({
      data: { summary: { line1: 'First', line2: 'Second', line3: 'Third' } },
    });
  });

  test('200 characters fit in a summary line, emoji and Hangul counting one each', async () => {
    const summary = { line1: '글'.repeat(200), line2: '🌊'.repeat(200), line3: 'x'.repeat(200) };
    const data = articleInput({ summary });
    const prepared = (await prepare?.(app, data)) ?? '';

    const { documentId, refusal } = await publish(app, data, prepared);

    expect(refusal).toBeNull();
    const answer = await app.get(`/api/articles/${String(documentId)}`);
    expect(answer.body).toMatchObject({ data: { summary } });
  });
});

describe.each(WRITE_PATHS.filter(({ name }) => !/publish$/.test(name)))(
  'through $name',
  ({ prepare, publish }) => {
    test('201 characters in a summary line are refused together with what else is missing', async () => {
      const data = articleInput({
        title: null,
        summary: { line1: 'x'.repeat(201), line2: 'Two.', line3: 'Three.' },
      });
      const prepared = (await prepare?.(app, data)) ?? '';
      const before = await storedContent(app);

      const { refusal } = await publish(app, data, prepared);

      expect(refusal?.map((fault) => fault.split(':')[0])).toEqual(['title', 'summary.line1']);
      expect(await storedContent(app)).toEqual(before);
    });

    test('leaving the summary and the sections out is told as their being missing', async () => {
      const data = { title: 'Only a title' };
      const prepared = prepare === undefined ? '' : await incompleteDraft();

      const { refusal } = await publish(app, data, prepared);

      expect(refusal?.map((fault) => fault.split(':')[0])).toEqual([
        'summary.line1',
        'summary.line2',
        'summary.line3',
        'sections',
      ]);
    });
  },
);

const incompleteDraft = async (): Promise<string> =>
  (await documents(app).create({ data: { title: 'Draft', sections: [] } })).documentId;

describe('a draft', () => {
  test('may be saved with nothing in it', async () => {
    const draft = await documents(app).create({ data: {} });

    expect(draft).toMatchObject({ title: null, slug: null, publishedAt: null });
  });

  test('may be saved in the admin panel with a title only', async () => {
    const editor = await contentManager(app, ARTICLE);

    const answer = await editor.create({ title: 'A thought' });

    expect(answer).toMatchObject({ status: 201, body: { data: { title: 'A thought' } } });
  });

  test('may hold a body that says nothing', async () => {
    const { documentId } = await documents(app).create({ data: MALFORMED });

    expect(await documents(app).findOne({ documentId, status: 'published' })).toBeNull();
  });
});

describe('publishing several languages', () => {
  test('names the language of each fault, and publishes none of them', async () => {
    const { documentId } = await documents(app).create({ data: articleInput() });
    await documents(app).update({
      documentId,
      locale: 'en',
      data: { title: 'Only a title', sections: [] },
    });
    const before = await storedContent(app);

    await expect(
      documents(app).publish({ documentId, locale: ['ko', 'en'] }),
    ).rejects.toMatchObject({
      details: {
        errors: expect.arrayContaining([
          expect.objectContaining({
            path: ['sections'],
            locale: 'en',
            message: 'en: The article needs at least one section.',
          }),
        ]) as unknown,
      },
    });
    expect(await storedContent(app)).toEqual(before);
  });

  test('publishes all of them by "*"', async () => {
    const { documentId } = await documents(app).create({ data: articleInput() });
    await documents(app).update({ documentId, locale: 'en', data: articleInput() });

    await documents(app).publish({ documentId, locale: '*' });

    for (const locale of ['ko', 'en']) {
      const answer = await app.get(`/api/articles/${documentId}`, { query: { locale } });
      expect(answer).toMatchObject({ status: 200, body: { data: { locale } } });
    }
  });

  test('a new language through an update with status published is held to the rules', async () => {
    const { documentId } = await documents(app).create({
      data: articleInput(),
      status: 'published',
    });
    const before = await storedContent(app);

    const write = documents(app).update({
      documentId,
      locale: 'en',
      status: 'published',
      data: { title: 'In English', sections: [] },
    });

    await expect(write).rejects.toMatchObject({ name: 'ValidationError' });
    expect(await storedContent(app)).toEqual(before);
  });
});
