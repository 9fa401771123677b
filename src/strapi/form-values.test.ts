import type { Core } from '@strapi/strapi';
import { carryInForms } from './form-values';
import { exportsOf } from './test-support';

interface Model {
  uid: string;
  modelName: string;
  attributes: Record<string, object>;
}

interface DataMapper {
  toContentManagerModel(model: Model): Model;
  toDto(model: Model): Model;
}

interface FormData {
  transformDocument: (schema: Model) => (document: object) => Record<string, unknown>;
  handleInvisibleAttributes: (data: object, options: object) => { data: Record<string, unknown> };
}

const article: Model = {
  uid: 'api::article.article',
  modelName: 'article',
  attributes: {
    title: { type: 'string' },
    editVersion: { type: 'integer', visible: false },
  },
};

/** The model as the panel gets it. */
function panelModel(): Model {
  const make = exportsOf(
    '@strapi/content-manager/dist/server/services/data-mapper.js',
  ) as () => DataMapper;
  const service = make();
  const plugin = () => ({ service: () => service });
  carryInForms({ plugin } as object as Core.Strapi, 'api::article.article', 'editVersion');
  return service.toDto(service.toContentManagerModel(article));
}

test('the form sends back the value that it was filled with', () => {
  jest.doMock('@strapi/admin/strapi-admin', () => ({
    createRulesEngine: () => ({ evaluate: () => true }),
  }));
  // It orders the items of lists, and is a module that Jest cannot load.
  jest.doMock('fractional-indexing', () => ({}));
  const { transformDocument, handleInvisibleAttributes } = exportsOf(
    '@strapi/content-manager/dist/admin/pages/EditView/utils/data.js',
  ) as FormData;
  const schema = panelModel();
  const values = transformDocument(schema)({ id: 1, title: 'Old', editVersion: 4 });
  const sent = handleInvisibleAttributes({ ...values, title: 'New' }, { schema });
  expect(sent.data).toEqual({ title: 'New', editVersion: 4 });
});

test('the list offers no column for it', () => {
  const { checkIfAttributeIsDisplayable } = exportsOf(
    '@strapi/content-manager/dist/admin/utils/attributes.js',
  ) as { checkIfAttributeIsDisplayable: (attribute: object | undefined) => boolean };
  const { attributes } = panelModel();
  expect(checkIfAttributeIsDisplayable(attributes['title'])).toBe(true);
  expect(checkIfAttributeIsDisplayable(attributes['editVersion'])).toBe(false);
});
