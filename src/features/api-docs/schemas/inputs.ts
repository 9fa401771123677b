import { isLink, isMany, targetOf, type Attribute, type Model, type Models } from '../models';
import { closed, listOf, orNull, ref, type Schema } from '../schema';
import { contractOf, namesOf, STAMPS } from './entities';
import { valueSchema } from './values';

/** Builds the schema of the request body for writes of a model. */
export function inputSchema(models: Models, model: Model): Schema {
  const { derived = [], values = {} } = contractOf(model);
  const writable = Object.entries(model.attributes).filter(
    ([name]) => !STAMPS.has(name) && !derived.includes(name) && name !== 'documentId',
  );
  const properties = writable.map(([name, attribute]) => [
    name,
    isLink(attribute)
      ? linkInput(models, attribute)
      : orNull(values[name] ?? draftSchema(attribute)),
  ]);
  const id: Record<string, Schema> = model.isComponent ? { id: { type: 'integer' } } : {};
  return closed({ ...id, ...(Object.fromEntries(properties) as Record<string, Schema>) }, [], {
    description: model.isComponent ? model.description : `The data of a write to ${model.name}.`,
  });
}

/** A draft may have texts that cannot be published. */
function draftSchema({ published, ...attribute }: Attribute): Schema {
  const schema = valueSchema(attribute);
  if (published === undefined) return schema;
  const description = `At most ${String(published.maxLength)} characters can be published.`;
  return { ...schema, description };
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

/** The schemas of links in request bodies. */
export const LINK_INPUTS: Readonly<Record<string, Schema>> = {
  MediaInput: {
    description: 'Files of the media library, by `id`.',
    anyOf: [{ type: 'integer' }, listOf({ type: 'integer' }), { type: 'null' }],
  },
  RelationInput: {
    description:
      'One or several entries by `documentId`, or the entries to `connect`, `disconnect` or `set`.',
    anyOf: [
      KEY,
      listOf(ENTRY),
      closed({ connect: ENTRIES, disconnect: ENTRIES, set: ENTRIES }, []),
      { type: 'null' },
    ],
  },
};
