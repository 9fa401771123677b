import { adminToken } from '../support/actors/admin';
import { useApplication } from '../support/app/application';
import { articleInput, uniqueTitle } from '../support/fixtures/builders';
import { changesOf } from '../support/fixtures/changes';
import { ARTICLE, documents, publishArticle } from '../support/fixtures/documents';

const app = useApplication({ CHANGES_FOLLOW: 'false' });
interface Stored {
  id: number;
  documentId: string;
}

const tags = () => app.strapi.db.query('api::tag.tag');
const articles = () => app.strapi.db.query(ARTICLE);
const published = () => publishArticle(app);

const locale = (code: string) =>
  app.strapi.db.query('plugin::i18n.locale').findOne({ where: { code } });

describe('strapi.db.query', () => {
  test('create, update, delete', async () => {
    const made: Stored[] = [];
    const data = { name: uniqueTitle() };
    const created = await changesOf(app, async () =>
      made.push((await tags().create({ data })) as Stored),
    );
    const [{ id, documentId } = { id: 0, documentId: '' }] = made;
    expect(created).toEqual([`create* tag ${documentId} -`]);
    const where = { id };
    const changed = { data: { name: uniqueTitle() } };
    expect(await changesOf(app, () => tags().update({ where, ...changed }))).toEqual([
      `update tag ${documentId} -`,
    ]);
    expect(await changesOf(app, () => tags().delete({ where }))).toEqual([
      `delete tag ${documentId} -`,
    ]);
    expect(await changesOf(app, () => tags().delete({ where }))).toEqual([]);
  });

  test('createMany, updateMany, deleteMany by any filter', async () => {
    const name = uniqueTitle();
    const data = [1, 2, 3].map((number) => ({ name: `${name} ${String(number)}` }));
    const where = { name: { $startsWith: name } };
    expect(await changesOf(app, () => tags().createMany({ data }))).toHaveLength(3);
    const ids = (await tags().findMany({ where })).map(
      (tag: { documentId: string }) => tag.documentId,
    );
    const all = (action: string) => ids.map((id) => `${action} tag ${id} -`).sort();
    expect(await changesOf(app, () => tags().updateMany({ where, data: { slug: null } }))).toEqual(
      all('update'),
    );
    const article = await published();
    await documents(app, 'api::tag.tag').update({
      documentId: ids[0],
      data: { articles: [article] },
    });
    // A filter on a relation needs a join.
    const joined = { name: where.name, articles: { documentId: article } };
    expect(await changesOf(app, () => tags().deleteMany({ where: joined }))).toEqual([
      `delete tag ${String(ids[0])} -`,
    ]);
    expect(await changesOf(app, () => tags().deleteMany({ where }))).toEqual(
      all('delete').filter((line) => !line.includes(String(ids[0]))),
    );
  });

  test('a published row written directly, hidden, and its relations', async () => {
    const documentId = await published();
    const row = (await articles().findOne({
      where: { documentId, publishedAt: { $notNull: true } },
    })) as Stored;
    const where = { id: row.id };
    expect(await changesOf(app, () => articles().update({ where, data: { title: 'T' } }))).toEqual([
      `update article ${documentId} ko`,
    ]);
    const tag = (await tags().create({ data: { name: uniqueTitle() } })) as Stored;
    expect(
      await changesOf(app, () => articles().updateRelations(row.id, { tags: [tag.id] })),
    ).toEqual([`update article ${documentId} ko`]);
    expect(
      await changesOf(app, () => tags().updateRelations(tag.id, { articles: { set: [] } })),
    ).toEqual([`update article ${documentId} ko`, `update tag ${tag.documentId} -`]);
    expect(
      await changesOf(app, () => tags().attachRelations(tag.id, { articles: [row.id] })),
    ).toEqual([`update article ${documentId} ko`, `update tag ${tag.documentId} -`]);
    expect(
      await changesOf(app, () => articles().update({ where, data: { publishedAt: null } })),
    ).toEqual([`unpublish article ${documentId} ko`]);
  });

  test('a component is its document, and a query builder is no way around', async () => {
    const documentId = await published();
    const row = await articles().findOne({
      where: { documentId, publishedAt: { $notNull: true } },
      populate: ['sections'],
    });
    const sections = app.strapi.db.query('article.section');
    const where = { id: row.sections[0].id };
    const expected = [`update article ${documentId} ko`];
    expect(await changesOf(app, () => sections.update({ where, data: { heading: 'H' } }))).toEqual(
      expected,
    );
    expect(await changesOf(app, () => sections.deleteMany({ where }))).toEqual(expected);
    const builder = app.strapi.db.queryBuilder(ARTICLE).where({ id: row.id }).update({ lead: 'L' });
    expect(await changesOf(app, () => builder.execute())).toEqual(expected);
  });
});

describe('settings that readers see', () => {
  test('a locale added, made the default, and removed with what is written in it', async () => {
    const token = await adminToken(app);
    const locales = await changesOf(app, () =>
      app.post('/i18n/locales', { code: 'fr', name: 'French', isDefault: true }, { token }),
    );
    const { id, documentId } = await app.strapi.db
      .query('plugin::i18n.locale')
      .findOne({ where: { code: 'fr' } });
    expect(locales).toEqual([
      `create* locale ${String(documentId)} -`,
      'update locale default-locale -',
    ]);
    const korean = (await locale('ko')) as Stored;
    const back = { name: '한국어', isDefault: true };
    await app.put(`/i18n/locales/${String(korean.id)}`, back, { token });
    const article = await published();
    const data = articleInput({ title: uniqueTitle() });
    await documents(app).update({ documentId: article, locale: 'fr', data, status: 'published' });
    expect(
      await changesOf(app, () => app.delete(`/i18n/locales/${String(id)}`, { token })),
    ).toEqual([`delete article ${article} fr`, `delete locale ${String(documentId)} -`]);
  });

  test('the site, and the permissions of the public', async () => {
    const [site] = await documents(app, 'api::site.site').findMany({ locale: 'ko' });
    const { documentId = '' } = site ?? {};
    const service = documents(app, 'api::site.site');
    expect(
      await changesOf(app, () => service.update({ documentId, locale: 'ko', data: { name: 'N' } })),
    ).toEqual([`update site ${documentId} ko`]);
    const permissions = app.strapi.db.query('plugin::users-permissions.permission');
    const where = { action: 'api::tag.tag.find', role: { type: 'public' } };
    const { id, documentId: permission } = await permissions.findOne({ where });
    expect(await changesOf(app, () => permissions.delete({ where: { id } }))).toEqual([
      `delete permission ${String(permission)} -`,
    ]);
  });
});
