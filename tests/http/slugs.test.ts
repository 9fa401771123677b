import type { UID } from '@strapi/strapi';
import { contentManager } from '../support/actors/admin';
import { faultsIn } from '../support/app/answers';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { ARTICLE, documents, storedContent } from '../support/fixtures/documents';
import { fullAccessToken } from '../support/actors/tokens';

const app = useApplication();

const draft = (title: string, more: Record<string, unknown> = {}) =>
  documents(app).create({ data: articleInput({ title, ...more }) });

/** The slug of a title of Latin words. */
const asSlug = (title: string) => title.toLowerCase().replaceAll(' ', '-');

describe('a generated slug', () => {
  test('romanises Hangul', async () => {
    expect(await draft('서울의 밤 버스 2026')).toMatchObject({ slug: 'seourui-bam-beoseu-2026' });
  });

  test('gets a number where it is taken, by a draft too', async () => {
    const title = uniqueTitle('Taken by a draft');
    const slugs = [await draft(title), await draft(title), await draft(title)].map(
      ({ slug }) => slug,
    );

    const base = asSlug(title);
    expect(slugs).toEqual([base, `${base}-2`, `${base}-3`]);
  });

  test.each(['🌊🌊', '!!!'])('is made even of %j', async (title) => {
    expect((await draft(title)).slug).toMatch(/^article(-\d+)?$/);
  });

  test('waits for a title that shows something', async () => {
    expect((await draft('\u3164')).slug).toBeNull();
  });

  test('stays when the title changes', async () => {
    const { documentId, slug } = await draft(uniqueTitle());

    expect(await documents(app).update({ documentId, data: { title: 'Changed' } })).toMatchObject({
      slug,
    });
  });

  test('is made anew when the editor empties it', async () => {
    const { documentId } = await draft(uniqueTitle(), {
      slug: uniqueTitle('typed').replaceAll(' ', '-'),
    });
    const title = uniqueTitle('Emptied');

    const updated = await documents(app).update({ documentId, data: { title, slug: '' } });

    expect(updated?.slug).toBe(asSlug(title));
  });

  test('differs for ten articles that are created at once with one title', async () => {
    const title = uniqueTitle('At once');
    const created = await Promise.all(Array.from({ length: 10 }, () => draft(title)));

    expect(new Set(created.map(({ slug }) => slug)).size).toBe(10);
  });

  test('differs for ten articles that are posted at once with one title', async () => {
    const token = await fullAccessToken(app.strapi);
    const title = uniqueTitle('Posted at once');
    const answers = await Promise.all(
      Array.from({ length: 10 }, () =>
        app.post('/api/articles', { data: articleInput({ title }) }, { token }),
      ),
    );

    expect(answers.map(({ status }) => status)).toEqual(Array<number>(10).fill(201));
    const list = await app.get('/api/articles', {
      query: { 'filters[title]': title, fields: 'slug' },
    });
    expect(list.body).toMatchObject({ meta: { pagination: { total: 10 } } });
    const { data } = list.body as { data: { slug: string }[] };
    expect(new Set(data.map(({ slug }) => slug)).size).toBe(10);
  });

  test('is free again in another language', async () => {
    const title = uniqueTitle('Two languages');
    const korean = await draft(title);
    const english = await documents(app).create({ locale: 'en', data: articleInput({ title }) });

    expect(english.slug).toBe(korean.slug);
  });

  test('of a copy is its own', async () => {
    const { documentId, slug } = await draft(uniqueTitle('Original'));

    const { entries } = await documents(app).clone({ documentId, data: {} });

    const copy = await documents(app).findOne({ documentId: entries[0]?.documentId });
    expect(copy?.slug).toBe(`${String(slug)}-2`);
  });

  test('of a copy is in the answer to the copying', async () => {
    const { documentId, slug } = await draft(uniqueTitle('Answered'));

    const { entries } = await documents(app).clone({ documentId, data: {} });

    expect(entries.map((copy) => copy.slug)).toEqual([`${String(slug)}-2`]);
  });
});

describe('a typed slug', () => {
  test.each([
    ['My_Slug~1.0', 'my_slug~1.0'],
    ['한글-슬러그', '한글-슬러그'],
    ['Ä-日本-ไทย'.normalize('NFD'), 'ä-日本-ไทย'],
  ])('is kept in its one spelling: %j as %j', async (slug, stored) => {
    expect(await draft(uniqueTitle(), { slug })).toMatchObject({ slug: stored });
  });

  test('is refused by name where another article has it', async () => {
    const token = await fullAccessToken(app.strapi);
    const { slug } = await draft(uniqueTitle('Typed and taken'));
    const before = await storedContent(app);

    const answer = await app.post('/api/articles', { data: articleInput({ slug }) }, { token });

    expect(answer.status).toBe(400);
    expect(faultsIn(answer)).toEqual([
      // A draft, of which the public API does not tell the title.
      `slug: The slug "${String(slug)}" is taken by another document; choose another.`,
    ]);
    expect(await storedContent(app)).toEqual(before);
  });

  test('is refused where it still redirects to another article', async () => {
    const first = await documents(app).create({
      data: articleInput({ title: uniqueTitle('Moved') }),
      status: 'published',
    });
    await documents(app).update({
      documentId: first.documentId,
      status: 'published',
      data: { slug: `${String(first.slug)}-moved` },
    });

    await expect(draft(uniqueTitle(), { slug: first.slug })).rejects.toThrow(/still redirects/);
  });

  test.each([
    ...[
      'with space',
      '한 글',
      'a/b',
      'a?b',
      '../x',
      '%ed%95%9c',
      '가\u3164',
      'a\u200Bb',
      '\u0301a',
    ],
    '가'.repeat(201),
  ])('is refused as %j', async (slug) => {
    await expect(draft(uniqueTitle(), { slug })).rejects.toMatchObject({
      name: 'ValidationError',
      details: { errors: [expect.objectContaining({ path: ['slug'] })] },
    });
  });

  test('is taken by one of two articles that ask for it at once', async () => {
    const slug = uniqueTitle('race').replaceAll(' ', '-');
    const results = await Promise.allSettled([
      draft(uniqueTitle(), { slug }),
      draft(uniqueTitle(), { slug }),
    ]);

    expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('the regenerate button', () => {
  test('romanises Hangul and skips what is taken', async () => {
    const editor = await contentManager(app, ARTICLE);
    const title = uniqueTitle('부산의 밤');
    const { documentId, slug } = await draft(title);

    expect((await editor.regenerateSlug({ title })).body).toEqual({ data: `${String(slug)}-2` });
    expect((await editor.regenerateSlug({ title, documentId })).body).toEqual({ data: slug });
  });

  test('finds a slug for a title of emoji', async () => {
    const editor = await contentManager(app, ARTICLE);

    const answer = await editor.regenerateSlug({ title: '🌊' }, { locale: 'en' });

    expect(answer.body).toEqual({ data: 'article' });
  });

  test('looks in the language that is being edited', async () => {
    const editor = await contentManager(app, ARTICLE);
    const title = uniqueTitle('Edited language');
    const { slug } = await draft(title);

    expect((await editor.regenerateSlug({ title }, { locale: 'en' })).body).toEqual({ data: slug });
  });
});

describe.each([
  ['api::author.author', 'authors'],
  ['api::category.category', 'categories'],
  ['api::tag.tag', 'tags'],
] as const)('a slug of %s', (uid: UID.ContentType, plural) => {
  const create = (data: Record<string, unknown>) => documents(app, uid).create({ data });

  test('is made from the name and numbered where it is taken', async () => {
    const first = await create({ name: '김하나' });
    const second = await create({ name: '김하나' });

    expect([first.slug, second.slug]).toEqual(['gimhana', 'gimhana-2']);
  });

  test('is refused where it is typed and taken', async () => {
    await create({ name: 'Typed', slug: 'typed-name' });

    await expect(create({ name: 'Other', slug: 'typed-name' })).rejects.toThrow(
      /"typed-name" is taken/,
    );
  });

  test('finds it over REST', async () => {
    await create({ name: 'Found by slug' });

    const answer = await app.get(`/api/${plural}`, { query: { 'filters[slug]': 'found-by-slug' } });

    expect(answer.body).toMatchObject({ data: [{ name: 'Found by slug' }] });
  });
});

test('two publishes of one article at once leave one published row', async () => {
  const { documentId } = await documents(app).create({
    data: articleInput({ title: uniqueTitle('Published twice') }),
    status: 'published',
  });

  await Promise.all([1, 2, 3].map(() => documents(app).publish({ documentId })));

  const rows = await app.strapi.db.query(ARTICLE).count({
    where: { documentId, publishedAt: { $notNull: true } },
  });
  expect(rows).toBe(1);
});
