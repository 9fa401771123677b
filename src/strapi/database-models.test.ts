import type { Core } from '@strapi/strapi';
import {
  componentTable,
  databaseModel,
  databaseModels,
  linkTable,
  morphLinkTable,
} from './database-models';
import { installed, useDatabase } from './test-support';

const { transformContentTypesToModels } = jest.requireActual<{
  transformContentTypesToModels: (types: object[], identifiers: object) => object[];
}>(installed('@strapi/core/dist/utils/transform-content-types-to-models.js'));
const { identifiers } = jest.requireActual<{ identifiers: object }>(
  installed('@strapi/database/dist/utils/identifiers/index.js'),
);
const fileType = jest.requireActual<{ schema: { attributes: { related: object } } }>(
  installed('@strapi/upload/dist/server/content-types/file.js'),
);

const FILE = 'plugin::upload.file';
const ARTICLE = 'api::article.article';

const type = (uid: string, modelName: string, collectionName: string, attributes: object) => ({
  ...{ uid, modelName, collectionName, attributes },
  modelType: 'contentType',
});
const relation = (kind: string, target: string, more: object = {}) => ({
  ...{ type: 'relation', relation: kind, target },
  ...more,
});
const component = (uid: string) => ({ type: 'component', component: uid, repeatable: true });

const types = [
  type(ARTICLE, 'article', 'articles', {
    publicationDate: { type: 'date' },
    sections: component('article.section'),
    cover: { type: 'media', multiple: false },
    tags: relation('manyToMany', 'api::tag.tag', { inversedBy: 'articles' }),
  }),
  type('api::tag.tag', 'tag', 'tags', {
    articles: relation('manyToMany', ARTICLE, { mappedBy: 'tags' }),
  }),
  type('api::page.page', 'page', 'pages', { zone: { type: 'dynamiczone', components: [] } }),
  type('api::long.long', 'long', 'a_collection_with_a_name_that_strapi_has_to_shorten', {
    sections: component('article.section'),
  }),
  type(FILE, 'file', 'files', { related: fileType.schema.attributes.related }),
  type('article.section', 'section', 'components_article_sections', {
    heading: { type: 'string' },
  }),
];

const db = useDatabase(transformContentTypesToModels(types, identifiers));
const application: object = { db };
const strapi = application as Core.Strapi;

/** @throws Error if the model has no such attribute */
function attributeOf(uid: string, name: string) {
  const attribute = databaseModel(strapi, uid).attributes[name];
  if (attribute === undefined) throw new Error(`${uid} has no attribute ${name}.`);
  return attribute;
}

test('Strapi knows the table of a model and the columns of its fields', () => {
  const { uid, tableName } = databaseModel(strapi, ARTICLE);
  expect({ uid, tableName }).toEqual({ uid: ARTICLE, tableName: 'articles' });
  expect(attributeOf(ARTICLE, 'publicationDate')).toMatchObject({
    type: 'date',
    columnName: 'publication_date',
  });
  expect(databaseModels(strapi).map((model) => model.tableName)).toEqual(
    expect.arrayContaining(['articles', 'tags', 'articles_tags_lnk', 'articles_cmps']),
  );
  expect(() => databaseModel(strapi, 'api::none.none')).toThrow('not found');
});

test('a relation has the link table of its owner, from both sides', () => {
  const table = 'articles_tags_lnk';
  expect(linkTable(attributeOf(ARTICLE, 'tags'))).toMatchObject({
    ...{ table, ownColumn: 'article_id', targetColumn: 'tag_id' },
    on: {},
  });
  expect(linkTable(attributeOf('api::tag.tag', 'articles'))).toMatchObject({
    ...{ table, ownColumn: 'tag_id', targetColumn: 'article_id' },
    on: {},
  });
});

test('a component is a relation whose links name its field', () => {
  const sections = attributeOf(ARTICLE, 'sections');
  expect(sections).toMatchObject({ type: 'relation', target: 'article.section' });
  expect(linkTable(sections)).toEqual({
    table: 'articles_cmps',
    ownColumn: 'entity_id',
    targetColumn: 'cmp_id',
    on: { field: 'sections' },
    orderColumn: 'order',
  });
});

test('a file is linked to what shows it, by model, field and order', () => {
  expect(attributeOf(ARTICLE, 'cover')).toMatchObject({ target: FILE, morphBy: 'related' });
  expect(linkTable(attributeOf(FILE, 'related'))).toBeNull();
  const links = morphLinkTable(attributeOf(FILE, 'related'));
  expect(links).toEqual({
    table: 'files_related_mph',
    ownColumn: 'file_id',
    targetColumn: 'related_id',
    typeColumn: 'related_type',
    fieldColumn: 'field',
    orderColumn: 'order',
  });
  const columns = Object.keys(databaseModel(strapi, links?.table ?? '').attributes);
  expect(columns).toEqual(expect.arrayContaining(['field', 'order']));
});

test.each([ARTICLE, 'api::page.page', 'api::long.long'])(
  'the table of the components of %s has the columns that are read',
  (uid) => {
    const { table, ...columns } = componentTable(strapi, uid);
    expect(columns).toEqual({
      entityColumn: 'entity_id',
      componentColumn: 'cmp_id',
      typeColumn: 'component_type',
      orderColumn: 'order',
    });
    expect(Object.keys(databaseModel(strapi, table).attributes)).toEqual(
      expect.arrayContaining(Object.values(columns)),
    );
  },
);

test('a model without components has no table of components', () => {
  expect(() => componentTable(strapi, 'api::tag.tag')).toThrow('has no components');
});
