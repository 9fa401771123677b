import { useApplication } from '../support/app/application';
import { uniqueTitle } from '../support/fixtures/builders';
import { changesOf } from '../support/fixtures/changes';
import { ARTICLE, documents, publishArticle, storedContent } from '../support/fixtures/documents';

const app = useApplication({ CHANGES_FOLLOW: 'false' });
const tags = () => app.strapi.db.query('api::tag.tag');
const published = () => publishArticle(app);

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

  test.each<[string, (write: () => Promise<unknown>) => Promise<unknown>]>([
    ['alone', (write) => write()],
    ['in a transaction', (write) => app.strapi.db.transaction(() => write())],
    [
      'in a transaction in another',
      (write) => app.strapi.db.transaction(() => app.strapi.db.transaction(() => write())),
    ],
    [
      'in one whose failure is swallowed, and that goes on',
      (write) =>
        app.strapi.db.transaction(async () => {
          await write().catch(() => undefined);
          return app.strapi.db.query('api::tag.tag').findMany({ where: { name: 'any' } });
        }),
    ],
  ])('a foreign key that is violated is what the error says: %s', async (_how, run) => {
    const data = { title: uniqueTitle(), author: 999_999, documentId: 'x', locale: 'ko' };
    const failing = run(() => app.strapi.db.query(ARTICLE).create({ data }));
    const outcome = await failing.then(
      () => null,
      (error: unknown) => error,
    );
    // SQLite goes on after a statement that failed, so a swallowed failure is none there.
    if (outcome === null) expect(app.strapi.db.dialect.client).toBe('sqlite');
    else
      expect(outcome).toMatchObject({ message: expect.stringMatching(/foreign key/i) as string });
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
