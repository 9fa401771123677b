import { useApplication } from '../support/app/application';
import { articleInput, paragraphs } from '../support/fixtures/builders';
import { documents } from '../support/fixtures/documents';

const app = useApplication();

const nfd = (text: string) => text.normalize('NFD');
/** An accent behind an escape of JSON, which composed as it stands would be another letter's. */
const ESCAPED = 'line\n\u0301 한글';

const rows = (table: string) => app.strapi.db.connection(table);
const store = () => app.strapi.store({ type: 'core', name: 'threeline' });

/** Writes past everything that composes, as an older version did. */
const put = (table: string, id: number, columns: Record<string, unknown>) =>
  rows(table).where({ id }).update(columns);

/** What the application logs while it starts again. */
async function restart(): Promise<void> {
  await store().delete({ key: 'texts-composed' });
  await app.restart();
}

const isDone = async () => (await store().get({ key: 'texts-composed' })) !== null;

test('texts of an older version are composed at the next start, those of drafts, components and files too', async () => {
  const { documentId } = await documents(app).create({
    data: articleInput({
      title: '한글',
      sections: [{ heading: '제목', body: paragraphs('글', 'x') }],
    }),
    status: 'published',
  });
  const articles: { id: number }[] = await rows('articles').where({ document_id: documentId });
  for (const { id } of articles) await put('articles', id, { title: nfd('한글'), lead: nfd('값') });
  const sections: { id: number }[] = await rows('components_article_sections').select('id');
  const body = JSON.stringify(paragraphs(nfd(ESCAPED), '그대로'));
  for (const { id } of sections) {
    await put('components_article_sections', id, { heading: nfd('제목'), body });
  }
  const [file] = await rows('files')
    .insert({
      name: nfd('사진.png'),
      hash: nfd('사진'),
      url: nfd('/사진.png'),
      ext: '.png',
      mime: 'image/png',
      size: 1,
      provider: 'local',
    })
    .returning('id');

  await restart();

  const stored = await app.strapi.db.query('api::article.article').findMany({
    where: { documentId },
    populate: { sections: true },
  });
  expect(stored).toHaveLength(2);
  for (const article of stored) {
    expect(article).toMatchObject({
      title: '한글',
      lead: '값',
      sections: [{ heading: '제목', body: paragraphs(ESCAPED.normalize('NFC'), '그대로') }],
    });
  }
  // Where a file lies is no text.
  expect(await rows('files').where({ id: (file as { id: number }).id })).toMatchObject([
    { name: '사진.png', hash: nfd('사진'), url: nfd('/사진.png') },
  ]);
});

test('it runs until a pass finds nothing, so that what an older instance writes beside it is found', async () => {
  const { documentId } = await documents(app).create({ data: articleInput({ title: '한글' }) });
  const title = async () => (await documents(app).findMany({ filters: { documentId } }))[0]?.title;
  const write = async (text: string) => {
    await rows('articles')
      .where({ document_id: documentId })
      .update({ title: nfd(text) });
  };
  await write('첫째');
  await restart();
  expect([await title(), await isDone()]).toEqual(['첫째', false]);

  await write('둘째');
  await app.restart();
  expect([await title(), await isDone()]).toEqual(['둘째', false]);

  await app.restart();
  expect([await title(), await isDone()]).toEqual(['둘째', true]);
});

test('more rows than are read at a time are all composed', async () => {
  const now = testHost.database === 'sqlite' ? Date.now() : new Date().toISOString();
  const many = Array.from({ length: 303 }, (_, index) => ({
    document_id: `many-${String(index)}`,
    name: nfd(`작가 ${String(index)}`),
    slug: `many-${String(index)}`,
    created_at: now,
    updated_at: now,
    published_at: now,
  }));
  await app.strapi.db.connection.batchInsert('authors', many, 50);

  await restart();

  const names: { name: string }[] = await rows('authors')
    .where('document_id', 'like', 'many-%')
    .select('name');
  expect(names.filter(({ name }) => name !== name.normalize('NFC'))).toEqual([]);
  expect(new Set(names.map(({ name }) => name)).size).toBe(303);
});

test('two tags that become alike both stay, told apart by a number', async () => {
  const tag = documents(app, 'api::tag.tag');
  const ids: string[] = [];
  for (const name of ['닮은', '닮은 둘', '닮은 셋'])
    ids.push((await tag.create({ data: { name } })).documentId);
  await rows('tags')
    .whereIn('document_id', ids.slice(1))
    .update({ name: nfd('닮은') });
  const { documentId } = await documents(app).create({ data: articleInput({ tags: ids }) });
  const slugs: { slug: string }[] = await rows('tags')
    .whereIn('document_id', ids)
    .orderBy('id')
    .select('slug');

  await restart();

  const after = await rows('tags').whereIn('document_id', ids).orderBy('id').select('name', 'slug');
  expect(after).toEqual([
    { name: '닮은', slug: slugs[0]?.slug },
    { name: '닮은 (2)', slug: slugs[1]?.slug },
    { name: '닮은 (3)', slug: slugs[2]?.slug },
  ]);
  const linked = await app.strapi.db.query('api::article.article').findOne({
    where: { documentId },
    populate: { tags: true },
  });
  expect((linked as { tags: unknown[] }).tags).toHaveLength(3);
});
