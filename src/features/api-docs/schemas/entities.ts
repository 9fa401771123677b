import { isLink, isMany, targetOf, type Attribute, type Model } from '../models';
import { CONTRACT, type Contract } from '../contract';
import { closed, listOf, orNull, ref, type Schema } from '../schema';
import { KNOWN_JSON, valueSchema } from './values';

type Models = ReadonlyMap<string, Model>;

/** What Strapi sets itself. */
const STAMPS: ReadonlySet<string> = new Set(['createdAt', 'updatedAt', 'publishedAt', 'locale']);

const promisesOf = ({ uid }: Model): Contract => CONTRACT[uid] ?? {};

/** What of a link's own schemas an answer holds: everything, or what `fields` and the like left. */
type Extent = 'whole' | 'selection';

/** The names of the schemas of a model. */
export const namesOf = ({ name }: Model) => ({
  whole: name,
  card: `${name}Card`,
  selection: `${name}Selection`,
  input: `${name}Input`,
  filters: `${name}Filters`,
  populate: `${name}Populate`,
});

/** Whether the list shows less of an entry than the entry itself. */
export function hasCard(model: Model): boolean {
  const { shown } = promisesOf(model);
  return shown !== undefined && shown.one.some((link) => !shown.list.includes(link));
}

/** The schemas of what is answered of a model, by name. */
export function entitySchemas(models: Models, model: Model): Record<string, Schema> {
  const names = namesOf(model);
  const { shown } = promisesOf(model);
  const links = linkNames(model);
  return {
    [names.whole]: whole(models, model, shown?.one ?? [], links),
    ...(hasCard(model) && {
      [names.card]: whole(models, model, shown?.list ?? [], shown?.list ?? []),
    }),
    [names.selection]: selection(models, model),
  };
}

/** A card that has something more. */
export function cardSchema(models: Models, uid: string, more: Record<string, Schema>): Schema {
  const model = models.get(uid);
  if (model === undefined) throw new Error(`There is no content type ${uid} to describe.`);
  const shown = promisesOf(model).shown?.list ?? [];
  return whole(models, model, shown, shown, more);
}

export const linkNames = ({ attributes }: Model): string[] =>
  Object.keys(attributes).filter((name) => attributes[name] && isLink(attributes[name]));

/** The names that `fields` takes: values and what is computed. */
export const fieldNames = (model: Model): string[] => [
  ...identifiers(model),
  ...Object.keys(model.attributes).filter((name) => {
    const attribute = model.attributes[name];
    return attribute !== undefined && !isLink(attribute) && name !== 'documentId';
  }),
  ...Object.keys(promisesOf(model).computed ?? {}),
];

const identifiers = ({ isComponent }: Model): string[] =>
  isComponent ? ['id'] : ['id', 'documentId'];

/** @param always links that are there without being asked for */
function whole(
  models: Models,
  model: Model,
  always: readonly string[],
  links: readonly string[],
  more: Record<string, Schema> = {},
): Schema {
  const { computed = {}, added = {} } = promisesOf(model);
  const isAlways = (name: string) => {
    const attribute = model.attributes[name];
    // A component shows the components in it; nothing else is shown unasked.
    return always.includes(name) || (model.isComponent && attribute?.type === 'component');
  };
  const properties = {
    ...identity(model),
    ...valuesOf(model, 'whole'),
    ...Object.fromEntries(links.map((name) => [name, linkSchema(models, model, name, 'whole')])),
    ...computed,
    ...added,
    ...more,
  };
  const required = Object.keys(properties).filter(
    (name) => (!links.includes(name) || isAlways(name)) && !(name in added),
  );
  return closed(properties, required, { description: model.description });
}

function selection(models: Models, model: Model): Schema {
  const links: Record<string, Schema> = {};
  for (const name of linkNames(model)) links[name] = linkSchema(models, model, name, 'selection');
  const { computed = {}, added = {} } = promisesOf(model);
  const properties = {
    ...identity(model),
    ...valuesOf(model, 'selection'),
    ...links,
    ...computed,
    ...added,
  };
  const drafts = model.hasDrafts ? ' A draft may lack anything.' : '';
  return closed(properties, identifiers(model), {
    description: `${model.name}: what \`fields\` and \`populate\` name of it.${drafts}`,
  });
}

function identity({ isComponent }: Model): Record<string, Schema> {
  if (isComponent) return { id: { type: 'integer' } };
  return {
    id: { type: 'integer', description: 'Of this version; another after the next publish.' },
    documentId: { type: 'string', description: 'Names it for good, in every language.' },
  };
}

function valuesOf(model: Model, extent: Extent): Record<string, Schema> {
  const { present = [], values = {} } = promisesOf(model);
  const schemas: Record<string, Schema> = {};
  for (const [name, attribute] of Object.entries(model.attributes)) {
    if (isLink(attribute) || name === 'documentId') continue;
    const known = KNOWN_JSON[model.uid]?.[name];
    const schema = known ?? values[name] ?? valueSchema(attribute);
    const isPresent = attribute.required || present.includes(name) || STAMPS.has(name);
    schemas[name] =
      extent === 'whole' && isPresent ? schema : orNull(loosened(schema, extent, known));
  }
  return schemas;
}

/** A draft's texts may be longer or shorter than what can be published. */
function loosened(schema: Schema, extent: Extent, known: Schema | undefined): Schema {
  if (extent === 'whole' || known !== undefined) return schema;
  const { minLength: _shortest, maxLength: _longest, pattern: _form, ...rest } = schema;
  return rest;
}

function linkSchema(models: Models, model: Model, name: string, extent: Extent): Schema {
  const attribute = model.attributes[name];
  if (attribute === undefined) return {};
  const target = targetOf(models, attribute);
  const schema = target === null ? { type: 'object' } : ref(namesOf(target)[extent]);
  if (isMany(attribute)) {
    const { min, max } = attribute;
    if (extent === 'selection') return orNull(listOf(schema));
    return {
      ...listOf(schema),
      ...(typeof min === 'number' && attribute.required ? { minItems: min } : {}),
      ...(typeof max === 'number' ? { maxItems: max } : {}),
    };
  }
  return extent === 'whole' && attribute.required ? schema : orNull(schema);
}

/** The schema of what a model is written with. */
export function inputSchema(models: Models, model: Model): Schema {
  const { derived = [], values = {} } = promisesOf(model);
  const writable = Object.entries(model.attributes).filter(
    ([name]) => !STAMPS.has(name) && !derived.includes(name) && name !== 'documentId',
  );
  const properties = writable.map(([name, attribute]) => [
    name,
    isLink(attribute)
      ? linkInput(models, attribute)
      : orNull(values[name] ?? valueSchema(attribute)),
  ]);
  const id: Record<string, Schema> = model.isComponent ? { id: { type: 'integer' } } : {};
  return closed({ ...id, ...(Object.fromEntries(properties) as Record<string, Schema>) }, [], {
    description: model.isComponent ? model.description : `What ${model.name} is written with.`,
  });
}

function linkInput(models: Models, attribute: Attribute): Schema {
  if (attribute.type === 'media') return ref('MediaInput');
  const target = targetOf(models, attribute);
  if (attribute.type !== 'component' || target === null) return ref('RelationInput');
  const schema = ref(namesOf(target).input);
  return orNull(isMany(attribute) ? listOf(schema) : schema);
}

const KEY: Schema = { type: ['string', 'integer'] };
const ENTRY: Schema = {
  anyOf: [
    KEY,
    {
      type: 'object',
      properties: {
        id: { type: 'integer' },
        documentId: { type: 'string' },
        locale: { type: 'string' },
        position: { type: 'object' },
      },
    },
  ],
};
const ENTRIES: Schema = { anyOf: [ENTRY, listOf(ENTRY)] };

/** How links are written. */
export const LINK_INPUTS: Readonly<Record<string, Schema>> = {
  MediaInput: {
    description: 'Files of the media library, by `id`.',
    anyOf: [{ type: 'integer' }, listOf({ type: 'integer' }), { type: 'null' }],
  },
  RelationInput: {
    description:
      'Entries by `documentId`: one, several, or what to `connect`, to `disconnect` or to `set`.',
    anyOf: [
      KEY,
      listOf(ENTRY),
      closed({ connect: ENTRIES, disconnect: ENTRIES, set: ENTRIES }, []),
      { type: 'null' },
    ],
  },
};
