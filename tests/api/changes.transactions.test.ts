import { useApplication } from '../support/application';
import { articleInput, uniqueTitle } from '../support/builders';
import { changesOf } from '../support/changes';
import { ARTICLE, documents, storedContent } from '../support/documents';

const app = useApplication({ CHANGES_FOLLOW: 'false' });
const tags = () => app.strapi.db.query('api::tag.tag');
const published = async () =>
  (
    await documents(app).create({
      data: articleInput({ title: uniqueTitle() }),
      status: 'published',
    })
  ).documentId;

describe('a transaction', () => {
  test('sums up to one change per document, and none for what came and went', async () => {
    const documentId = await published();
    const changes = await changesOf(app, () =>
      app.strapi.db.transaction(async () => {
        await documents(app).update({ documentId, data: { title: 'One' } });
        await app.strapi.db.transaction(() => documents(app).publish({ documentId }));
        await documents(app).unpublish({ documentId });
        const { id } = await tags().create({ data: { name: uniqueTitle() } });
        await tags().delete({ where: { id } });
      }),
    );
    expect(changes).toEqual([`unpublish article ${documentId} ko`]);
  });

  test('that is rolled back leaves nothing, by error and by hand', async () => {
    const documentId = await published();
    const before = await storedContent(app);
    const failing = app.strapi.db.transaction(async () => {
      await documents(app).publish({ documentId });
      throw new Error('changed my mind');
    });
    expect(await changesOf(app, () => expect(failing).rejects.toThrow('changed my mind'))).toEqual(
      [],
    );
    const byHand = async () => {
      const trx = await app.strapi.db.transaction();
      await app.strapi.db
        .queryBuilder(ARTICLE)
        .where({ documentId })
        .delete()
        .transacting(trx.get())
        .execute();
      await trx.rollback();
    };
    expect(await changesOf(app, byHand)).toEqual([]);
    expect(await storedContent(app)).toEqual(before);
  });

  test('that is committed by hand leaves its changes', async () => {
    const documentId = await published();
    const byHand = async () => {
      const trx = await app.strapi.db.transaction();
      await app.strapi.db
        .queryBuilder(ARTICLE)
        .where({ documentId })
        .update({ lead: 'By hand' })
        .transacting(trx.get())
        .execute();
      await trx.commit();
    };
    expect(await changesOf(app, byHand)).toEqual([`update article ${documentId} ko`]);
  });

  test('is undone when a relation of it fails, which is what the error says', async () => {
    const data = { name: uniqueTitle(), articles: [999_999] };
    const message: unknown = expect.stringMatching(/foreign key/i);
    await expect(tags().create({ data })).rejects.toMatchObject({ message });
    expect(await tags().findOne({ where: { name: data.name } })).toBeNull();
  });

  test('is undone when its changes cannot be logged', async () => {
    const { connection } = app.strapi.db;
    await connection.schema.renameTable('threeline_changes', 'threeline_changes_away');
    const name = uniqueTitle();
    try {
      const message: unknown = expect.stringContaining('threeline_changes');
      // Not `toThrow`, which does not take the errors of SQLite's driver for errors.
      await expect(tags().create({ data: { name } })).rejects.toMatchObject({ message });
    } finally {
      await connection.schema.renameTable('threeline_changes_away', 'threeline_changes');
    }
    expect(await tags().findOne({ where: { name } })).toBeNull();
  });
});
