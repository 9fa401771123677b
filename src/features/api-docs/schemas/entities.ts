import { isLink, isMany, targetOf, type Model, type Models } from '../models';
import { CONTRACT, type Contract } from '../contract';
import { closed, listOf, orNull, ref, type Schema } from '../schema';
import { KNOWN_JSON, valueSchema } from './values';

/** Attributes that Strapi sets. */
export const STAMPS: ReadonlySet<string> = new Set([
  'createdAt',
  'updatedAt',
  'publishedAt',
  'locale',
]);

/** Returns what the contract says about a model. */
export const contractOf = ({ uid }: Model): Contract => CONTRACT[uid] ?? {};

/** An entry in a response: whole, with rendered bodies, or as selected by `fields` and `populate`. */
type Extent = 'whole' | 'rendered' | 'selection';

/** Returns the names of the schemas of a model. */
export const namesOf = ({ name }: Model) => ({
  whole: name,
  rendered: `${name}Rendered`,
  card: `${name}Card`,
  selection: `${name}Selection`,
  input: `${name}Input`,
  filters: `${name}Filters`,
  populate: `${name}Populate`,
});

/** Whether a list shows less of an entry than a read of the entry. */
export function hasCard(model: Model): boolean {
  const { shownLinks } = contractOf(model);
  return shownLinks !== undefined && shownLinks.one.some((link) => !shownLinks.list.includes(link));
}

/** Whether entries have bodies that `format` renders, themselves or in a component. */
export const hasForms = (model: Model): boolean =>
  contractOf(model).hasForms === true ||
  (model.isComponent && Object.values(model.attributes).some(({ type }) => type === 'blocks'));

/** Builds the schemas of a model in responses, by name. */
export function entitySchemas(models: Models, model: Model): Record<string, Schema> {
  const names = namesOf(model);
  const { shownLinks } = contractOf(model);
  const links = linkNames(model);
  return {
    [names.whole]: whole(models, model, shownLinks?.one ?? [], links),
    ...(hasForms(model) && {
      [names.rendered]: whole(models, model, shownLinks?.one ?? [], links, { extent: 'rendered' }),
    }),
    ...(hasCard(model) && {
      [names.card]: whole(models, model, shownLinks?.list ?? [], shownLinks?.list ?? []),
    }),
    [names.selection]: selection(models, model),
  };
}

/** Builds the schema of a card with additional properties. */
export function cardSchema(models: Models, uid: string, more: Record<string, Schema>): Schema {
  const model = models.get(uid);
  if (model === undefined)
    throw new Error(`The content type ${uid} does not exist. Correct its uid.`);
  const shownLinks = contractOf(model).shownLinks?.list ?? [];
  return whole(models, model, shownLinks, shownLinks, { more });
}

/** Returns the names of the relations, components and files of a model. */
export const linkNames = ({ attributes }: Model): string[] =>
  Object.keys(attributes).filter((name) => attributes[name] && isLink(attributes[name]));

/** Returns the names that `fields` accepts: values and computed fields. */
export const fieldNames = (model: Model): string[] => [
  ...identifiers(model),
  ...Object.keys(model.attributes).filter((name) => {
    const attribute = model.attributes[name];
    return attribute !== undefined && !isLink(attribute) && name !== 'documentId';
  }),
  ...Object.keys(contractOf(model).computed ?? {}),
];

const identifiers = ({ isComponent }: Model): string[] =>
  isComponent ? ['id'] : ['id', 'documentId'];

/** @param always links that are present without `populate` */
function whole(
  models: Models,
  model: Model,
  always: readonly string[],
  links: readonly string[],
  {
    extent = 'whole',
    more = {},
  }: { extent?: 'whole' | 'rendered'; more?: Record<string, Schema> } = {},
): Schema {
  const { computed = {}, added = {} } = contractOf(model);
  const isAlways = (name: string) => {
    const attribute = model.attributes[name];
    // A component always shows the components in it, and no other links.
    return always.includes(name) || (model.isComponent && attribute?.type === 'component');
  };
  const properties = {
    ...identity(model),
    ...valuesOf(model, extent),
    ...Object.fromEntries(links.map((name) => [name, linkSchema(models, model, name, extent)])),
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
  const { computed = {}, added = {} } = contractOf(model);
  const properties = {
    ...identity(model),
    ...valuesOf(model, 'selection'),
    ...links,
    ...computed,
    ...added,
  };
  const drafts = model.hasDrafts ? ' A draft may lack any value.' : '';
  return closed(properties, identifiers(model), {
    description: `${model.name} with the fields and links that \`fields\` and \`populate\` name.${drafts}`,
  });
}

function identity({ isComponent }: Model): Record<string, Schema> {
  if (isComponent) return { id: { type: 'integer' } };
  return {
    id: { type: 'integer', description: 'Identifies this version. It changes with each publish.' },
    documentId: {
      type: 'string',
      description: 'Identifies the entry permanently, in every language.',
    },
  };
}

function valuesOf(model: Model, extent: Extent): Record<string, Schema> {
  const { neverNull = [], values = {} } = contractOf(model);
  const schemas: Record<string, Schema> = {};
  for (const [name, attribute] of Object.entries(model.attributes)) {
    if (isLink(attribute) || name === 'documentId') continue;
    const known = KNOWN_JSON[model.uid]?.[name];
    const schema = known ?? values[name] ?? inExtent(extent, valueSchema(attribute), attribute);
    const isNeverNull = attribute.required || neverNull.includes(name) || STAMPS.has(name);
    schemas[name] =
      extent !== 'selection' && isNeverNull ? schema : orNull(loosened(schema, extent, known));
  }
  return schemas;
}

/** A body is text if a request asks for a form. A selection may have either. */
function inExtent(extent: Extent, blocks: Schema, { type }: { type: string }): Schema {
  if (type !== 'blocks' || extent === 'whole') return blocks;
  const text: Schema = { type: 'string', description: 'The body in the form that was asked for.' };
  return extent === 'rendered' ? text : { anyOf: [blocks, text] };
}

/** Removes limits of texts, because a draft need not be ready for publishing. */
function loosened(schema: Schema, extent: Extent, known: Schema | undefined): Schema {
  if (extent !== 'selection' || known !== undefined) return schema;
  const { minLength: _shortest, maxLength: _longest, pattern: _form, ...rest } = schema;
  return rest;
}

function linkSchema(models: Models, model: Model, name: string, extent: Extent): Schema {
  const attribute = model.attributes[name];
  if (attribute === undefined) return {};
  const target = targetOf(models, attribute);
  const schema = target === null ? { type: 'object' } : ref(nameIn(extent, target));
  if (isMany(attribute)) {
    const { min, max } = attribute;
    if (extent === 'selection') return orNull(listOf(schema));
    return {
      ...listOf(schema),
      ...(typeof min === 'number' && attribute.required ? { minItems: min } : {}),
      ...(typeof max === 'number' ? { maxItems: max } : {}),
    };
  }
  return extent !== 'selection' && attribute.required ? schema : orNull(schema);
}

const nameIn = (extent: Extent, target: Model): string =>
  namesOf(target)[extent === 'rendered' && !hasForms(target) ? 'whole' : extent];
