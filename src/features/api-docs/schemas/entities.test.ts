import type { Attribute, Model } from '../models';
import { entitySchemas } from './entities';
import { inputSchema } from './inputs';
import { filtersSchema, populateSchema, sortSchema } from './queries';

const attribute = (type: string, more: Partial<Attribute> = {}): Attribute => ({
  type,
  required: false,
  multiple: false,
  repeatable: false,
  ...more,
});

const model = (uid: string, attributes: Record<string, Attribute>): Model => ({
  uid,
  name: 'Thing',
  plural: 'Things',
  description: 'A thing',
  isComponent: false,
  isSingle: false,
  hasDrafts: false,
  isLocalized: false,
  attributes,
});

const owner: Model = { ...model('api::owner.owner', { name: attribute('string') }), name: 'Owner' };
const thing = model('api::thing.thing', {
  name: attribute('string', { required: true, maxLength: 10 }),
  note: attribute('text'),
  size: attribute('integer', { min: 1 }),
  kind: attribute('enumeration', { enum: ['a', 'b'] }),
  createdAt: attribute('datetime'),
  owner: attribute('relation', { relation: 'manyToOne', target: 'api::owner.owner' }),
  owners: attribute('relation', { relation: 'manyToMany', target: 'api::owner.owner' }),
});
const models = new Map([owner, thing].map((one) => [one.uid, one]));

test('the whole entry requires its values and no links, and has no other properties', () => {
  const { Thing } = entitySchemas(models, thing);

  expect(Thing).toMatchObject({
    required: ['id', 'documentId', 'name', 'note', 'size', 'kind', 'createdAt'],
    additionalProperties: false,
    properties: {
      name: { type: 'string', maxLength: 10 },
      note: { type: ['string', 'null'] },
      size: { type: ['integer', 'null'], minimum: 1 },
      kind: { type: ['string', 'null'], enum: ['a', 'b', null] },
      createdAt: { type: 'string', format: 'date-time' },
      owner: { anyOf: [{ $ref: '#/components/schemas/Owner' }, { type: 'null' }] },
      owners: { type: 'array', items: { $ref: '#/components/schemas/Owner' } },
    },
  });
});

test('a selection requires the identifiers only', () => {
  const { ThingSelection } = entitySchemas(models, thing);

  expect(ThingSelection).toMatchObject({
    required: ['id', 'documentId'],
    additionalProperties: false,
    properties: { name: { type: ['string', 'null'] } },
  });
});

test('attributes that Strapi sets are not in the request body', () => {
  const { properties } = inputSchema(models, thing) as { properties: object };

  expect(Object.keys(properties)).toEqual(['name', 'note', 'size', 'kind', 'owner', 'owners']);
});

test('filters, populate and sort accept the attributes only', () => {
  expect(filtersSchema(models, thing)).toMatchObject({
    additionalProperties: false,
    properties: {
      size: { anyOf: [{ type: 'number' }, { $ref: '#/components/schemas/NumberFilter' }] },
      owner: { $ref: '#/components/schemas/OwnerFilters' },
      $or: { items: { $ref: '#/components/schemas/ThingFilters' } },
    },
  });
  expect(populateSchema(models, thing)).toHaveProperty(
    'anyOf.2.properties',
    expect.objectContaining({ owner: expect.anything(), owners: expect.anything() }),
  );
  const { pattern } = (sortSchema(thing) as { items: { pattern: string } }).items;
  expect(
    ['name', 'name:desc', 'owner.name:asc'].every((one) => new RegExp(pattern).test(one)),
  ).toBe(true);
  expect(['secret', 'name:up', 'names'].some((one) => new RegExp(pattern).test(one))).toBe(false);
});
