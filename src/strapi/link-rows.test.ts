import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { relationsPastTheEntityManager } from './link-rows';
import { installedSource } from './test-support';

const SRC = path.resolve(__dirname, '..');

/** The models of this application, read from their schemas. */
function ownModels(): unknown[] {
  const schemas = (folder: string) =>
    readdirSync(path.join(SRC, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.json'))
      .map((file) => path.join(SRC, folder, file));
  const parse = (file: string) =>
    z.looseObject({ attributes: z.unknown() }).parse(JSON.parse(readFileSync(file, 'utf8')));
  const types = schemas('api')
    .filter((file) => file.endsWith('schema.json'))
    .map((file) => {
      const name = path.basename(path.dirname(file));
      return { uid: `api::${name}.${name}`, ...parse(file) };
    });
  const components = schemas('components').map((file) => {
    const group = path.basename(path.dirname(file));
    return { uid: `${group}.${path.basename(file, '.json')}`, ...parse(file) };
  });
  return [...types, ...components];
}

test('no relation of this application is written past the change log', () => {
  const models = ownModels();
  expect(models.length).toBeGreaterThan(8);
  expect(relationsPastTheEntityManager(models)).toEqual([]);
});

test('a private relation, which no reader sees, is left out', () => {
  const to = relation('api::article.article', { private: true });

  expect(
    relationsPastTheEntityManager([article({}), { uid: 'shared.teaser', attributes: { to } }]),
  ).toEqual([]);
});

const relation = (target: string, more: object = {}) => ({
  type: 'relation',
  relation: 'manyToMany',
  target,
  ...more,
});
const article = (attributes: object) => ({
  uid: 'api::article.article',
  options: { draftAndPublish: true },
  attributes,
});

test.each([
  [
    'a relation to drafts without an inverse',
    [
      article({}),
      { uid: 'api::list.list', attributes: { picks: relation('api::article.article') } },
    ],
    'api::list.list.picks',
  ],
  [
    'the same of a component',
    [article({}), { uid: 'shared.teaser', attributes: { to: relation('api::article.article') } }],
    'shared.teaser.to',
  ],
  [
    'a relation to the own type',
    [article({ related: relation('api::article.article', { inversedBy: 'of' }) })],
    'api::article.article.related',
  ],
  [
    'a one-to-one relation with an inverse',
    [
      {
        uid: 'api::a.a',
        attributes: { b: relation('api::b.b', { relation: 'oneToOne', inversedBy: 'a' }) },
      },
    ],
    'api::a.a.b',
  ],
])('%s is named', (_, models, name) => {
  expect(relationsPastTheEntityManager(models)).toEqual([name]);
});

const utils = '@strapi/core/dist/services/document-service/utils';

test('Strapi writes link rows by raw Knex in these files only', () => {
  const folder = path.join(SRC, '../node_modules', utils);
  const writing = readdirSync(folder)
    .filter((file) => file.endsWith('.js'))
    .filter((file) =>
      /batchInsert\(|\.insert\(|\.update\(|\.del\(/.test(installedSource(`${utils}/${file}`)),
    );
  expect(writing.sort()).toEqual([
    'bidirectional-relations.js',
    // Deletes links of components of the document that is being written.
    'clean-component-join-table.js',
    'clone-relations.js',
    'self-referential-relations.js',
    'unidirectional-relations.js',
  ]);
});

test('bidirectional-relations inserts no link of a document that was published again', () => {
  const source = installedSource(`${utils}/bidirectional-relations.js`);
  expect(source).toContain(
    'const republishedEntryIds = new Set(newEntries.map((e)=>String(e.id)))',
  );
  expect(source).toContain('acc[oldEntry.id] = newEntry.id');
  expect(source).toContain('!isRepublishedEntry(newSourceId)');
});

test('clone-relations copies the links of one-to-one relations with an inverse only', () => {
  const source = installedSource(`${utils}/clone-relations.js`);
  expect(source).toMatch(
    /if \(relationIsUnchanged && isBidirectionalOneToOne\(attribute\) && [^{]*\{[^}]*relationsToCopy\.push\(attributeName\)/s,
  );
});
