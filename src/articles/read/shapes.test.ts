import { Database, type Model } from '@strapi/database';
import { articleQuery } from './article-query';
import { articleRows } from './article-rows';
import { relatedTypes } from './related-types';
import { everythingIn } from './selection';
import { populateFor, SHAPES, type ShapeName } from './shapes';

const ARTICLE = 'api::article.article';
const THING = 'api::thing.thing';
const COMMENT = 'api::comment.comment';

/** Article fields are relations here, whatever they are in the application; the readers ask alike. */
const relation = (target: string) => ({
  type: 'relation' as const,
  relation: 'oneToOne' as const,
  target,
});

type Strapi = Parameters<typeof articleRows>[0];

const selectAll = (strapi: Strapi, name: ShapeName): string =>
  articleRows(strapi, everythingIn(SHAPES[name])).select;

/** An application whose articles have the shown fields, and a relation that no shape shows. */
function application() {
  const id = { type: 'increments' as const };
  const shown = Object.keys(SHAPES.whole).filter((name) => name !== 'reviewer');
  const models = [
    {
      uid: ARTICLE,
      singularName: 'article',
      tableName: 'articles',
      attributes: {
        id,
        ...Object.fromEntries(shown.map((name) => [name, relation(THING)])),
        reviewer: relation('api::reviewer.reviewer'),
      },
    },
    {
      uid: COMMENT,
      singularName: 'comment',
      tableName: 'comments',
      attributes: { id, article: relation(ARTICLE) },
    },
    ...['thing', 'reviewer'].map((name) => ({
      uid: `api::${name}.${name}`,
      singularName: name,
      tableName: `${name}s`,
      attributes: { id, avatar: relation(THING), picture: relation(THING) },
    })),
  ];
  const database = new Database({
    connection: { client: 'sqlite', connection: { filename: ':memory:' }, useNullAsDefault: true },
    settings: { migrations: { dir: __dirname } },
  });
  // Strapi types a relation as it is after loading, with its join table.
  const unloaded: object = models;
  database.metadata.loadModels(unloaded as Model[]);
  const config = { get: () => [] };
  Object.assign(globalThis, { strapi: { config } });
  const getModel = (uid: string) => ({
    modelType: 'contentType',
    ...models.find((model) => model.uid === uid),
  });
  const strapi = { db: database, getModel, config };
  return { database, strapi: strapi as object as Strapi };
}

describe('a relation that readers begin to see', () => {
  const whole: Record<string, object> = SHAPES.whole;
  let database: Database | undefined;

  afterEach(async () => {
    delete whole['reviewer'];
    await database?.connection.destroy();
  });

  test('is one edit: every reader follows the shapes', () => {
    const before = application();
    database = before.database;
    expect(selectAll(before.strapi, 'whole')).not.toContain('articles_reviewer_lnk');
    expect(relatedTypes(before.strapi)).not.toContain('api::reviewer.reviewer');

    whole['reviewer'] = {};
    const after = application();
    // REST, GraphQL’s fallback pages, feeds and the preview.
    expect(articleQuery({}, 'whole').query).toMatchObject({ populate: { reviewer: true } });
    expect(populateFor('card')).not.toHaveProperty('reviewer');
    // Delivery, search and webhooks.
    expect(selectAll(after.strapi, 'whole')).toContain('articles_reviewer_lnk');
    expect(selectAll(after.strapi, 'card')).not.toContain('articles_reviewer_lnk');
    // Who may be served by SQL.
    expect(relatedTypes(after.strapi)).toContain('api::reviewer.reviewer');
    return after.database.connection.destroy();
  });
});

test('a nested relation is populated below its parent', () => {
  expect(populateFor('card')).toMatchObject({ author: { populate: { avatar: true } }, tags: true });
});
