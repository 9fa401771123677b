import type { Core } from '@strapi/strapi';
import { contentTypes } from '@strapi/utils';
import { makePrivate } from './private-attributes';
import { installedSource } from './test-support';

test('Strapi takes an attribute with the mark for private', () => {
  const related = { type: 'relation', relation: 'morphToMany' };
  const file = { uid: 'plugin::upload.file', attributes: { related }, options: {} };
  const getModel = (uid: string) => (uid === file.uid ? file : undefined);
  const strapi = { getModel } as object as Core.Strapi;
  makePrivate(strapi, 'plugin::upload.file', 'related');
  makePrivate(strapi, 'plugin::upload.file', 'missing');
  makePrivate(strapi, 'plugin::missing.type', 'related');
  expect(related).toEqual({ type: 'relation', relation: 'morphToMany', private: true });
  type Model = Parameters<typeof contentTypes.isPrivateAttribute>[0];
  expect(contentTypes.isPrivateAttribute(file as object as Model, 'related')).toBe(true);
});

test('GraphQL leaves private attributes out of its types', () => {
  const source = installedSource('@strapi/plugin-graphql/dist/server/services/builders/type.js');
  expect(source).toContain('.filter(isNotPrivate(contentType))');
  expect(source).toContain('isPrivateAttribute(contentType, attributeName)');
});
