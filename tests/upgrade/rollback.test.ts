import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { launch } from '../support/app/launch';
import { createDatabase, type TestDatabase } from '../support/app/test-database';
import { ARTICLE, documents, draftArticle } from '../support/fixtures/documents';
import { rowsOf } from './rows';

const NOTE = 'threeline::note';

/** The models of a newer version: a field of articles, a relation and a table. */
function newerModels(strapi: Core.Strapi): void {
  Object.assign(strapi.contentType(ARTICLE).attributes, {
    subtitle: { type: 'string' },
    reviewer: { type: 'relation', relation: 'oneToOne', target: 'api::author.author' },
  });
  strapi.get<{ add(model: object): unknown }>('models').add({
    uid: NOTE,
    singularName: 'note',
    tableName: 'threeline_notes',
    attributes: {
      id: { type: 'increments' },
      text: { type: 'string', column: { unique: true } },
    },
    indexes: [{ name: 'threeline_notes_text', columns: ['text'] }],
  });
}

const article = z.object({
  id: z.number(),
  subtitle: z.string(),
  reviewer: z.object({ name: z.string() }),
});

let database: TestDatabase;
beforeAll(async () => {
  database = await createDatabase();
});
afterAll(() => database.remove());

/** Runs a version on the database. */
async function onVersion<T>(
  version: 'this' | 'newer',
  run: (strapi: Core.Strapi) => Promise<T>,
): Promise<T> {
  const change = version === 'newer' ? newerModels : undefined;
  const launched = await launch(database.env, false, change);
  try {
    return await run(launched.strapi);
  } finally {
    await launched.stop();
  }
}

const indexesOf = (strapi: Core.Strapi): Promise<unknown> =>
  strapi.db.dialect.schemaInspector.getIndexes('threeline_notes');

test('what a newer version wrote is there after a rollback to this one, and when it comes back', async () => {
  const documentId = await onVersion('newer', async (strapi) => {
    const author = await strapi.documents('api::author.author').create({ data: { name: 'Minji' } });
    const documentId = await draftArticle({ strapi });
    await strapi.db.query(ARTICLE).updateMany({
      where: { documentId },
      data: { subtitle: 'Where they run' },
    });
    await strapi.db.query(ARTICLE).update({
      where: { documentId },
      data: { reviewer: author.id },
    });
    await strapi.db.query(NOTE).create({ data: { text: 'A note.' } });
    return documentId;
  });
  const before = await rowsOf(database.env);

  await onVersion('this', async (strapi) => {
    expect(strapi.contentType(ARTICLE).attributes).not.toHaveProperty('subtitle');
    await documents({ strapi }).update({ documentId, data: { title: 'Renamed meanwhile' } });
    await draftArticle({ strapi });
  });
  const meanwhile = await rowsOf(database.env);
  for (const table of ['threeline_notes', 'articles_reviewer_lnk']) {
    expect(before.get(table)).toHaveLength(1);
    expect(meanwhile.get(table)).toEqual(before.get(table));
  }

  await onVersion('newer', async (strapi) => {
    const found: unknown = await strapi.db.query(ARTICLE).findOne({
      where: { documentId },
      populate: { reviewer: true },
    });
    expect(article.parse(found)).toMatchObject({
      subtitle: 'Where they run',
      reviewer: { name: 'Minji' },
    });
    expect(found).toMatchObject({ title: 'Renamed meanwhile' });
    expect(await strapi.db.query(NOTE).count()).toBe(1);
    expect(await indexesOf(strapi)).toEqual(
      expect.arrayContaining([expect.objectContaining({ name: 'threeline_notes_text' })]),
    );
  });
});
