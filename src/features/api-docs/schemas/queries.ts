import { isLink, isMany, targetOf, type Attribute, type Model, type Models } from '../models';
import { CONTRACT } from '../contract';
import { closed, listOf, ref, type Schema } from '../schema';
import { fieldNames, linkNames, namesOf } from './entities';

const COMPARISONS = ['$eq', '$ne', '$lt', '$lte', '$gt', '$gte'];
const ON_TEXTS = [
  ...['$eqi', '$nei', '$contains', '$notContains', '$containsi', '$notContainsi'],
  ...['$startsWith', '$startsWithi', '$endsWith', '$endsWithi'],
];
const BOOLEAN: Schema = { type: 'boolean' };

/** Builds the schema of the operators on a type of value. */
function operators(name: string, value: Schema, more: readonly string[]): Schema {
  const several = { anyOf: [listOf(value), value] };
  const properties = {
    ...Object.fromEntries([...COMPARISONS, ...more].map((operator) => [operator, value])),
    $in: several,
    $notIn: several,
    $between: { ...listOf(value), minItems: 2, maxItems: 2 },
    $null: BOOLEAN,
    $notNull: BOOLEAN,
    $not: { anyOf: [ref(name), value] },
  };
  return closed(properties, []);
}

/** The schemas of filters on values. */
export const VALUE_FILTERS: Readonly<Record<string, Schema>> = {
  TextFilter: operators('TextFilter', { type: 'string' }, ON_TEXTS),
  NumberFilter: operators('NumberFilter', { type: 'number' }, []),
  DateFilter: operators('DateFilter', { type: 'string', format: 'date' }, []),
  DateTimeFilter: operators('DateTimeFilter', { type: 'string', format: 'date-time' }, []),
  BooleanFilter: closed(
    { $eq: BOOLEAN, $ne: BOOLEAN, $null: BOOLEAN, $notNull: BOOLEAN, $not: ref('BooleanFilter') },
    [],
  ),
  PresenceFilter: closed({ $null: BOOLEAN, $notNull: BOOLEAN }, []),
};

function valueFilter({ type }: Attribute): Schema {
  switch (type) {
    case 'integer':
    case 'float':
    case 'decimal':
      return either({ type: 'number' }, 'NumberFilter');
    case 'boolean':
      return either(BOOLEAN, 'BooleanFilter');
    case 'date':
      return either({ type: 'string', format: 'date' }, 'DateFilter');
    case 'datetime':
      return either({ type: 'string', format: 'date-time' }, 'DateTimeFilter');
    case 'json':
    case 'blocks':
      return ref('PresenceFilter');
    default:
      return either({ type: 'string' }, 'TextFilter');
  }
}

const either = (value: Schema, filter: string): Schema => ({ anyOf: [value, ref(filter)] });

/** Builds the schema of `filters` of a model. */
export function filtersSchema(models: Models, model: Model): Schema {
  const self = ref(namesOf(model).filters);
  const properties: Record<string, Schema> = {
    id: either({ type: 'number' }, 'NumberFilter'),
    ...(model.isComponent
      ? { $null: BOOLEAN, $notNull: BOOLEAN }
      : { documentId: either({ type: 'string' }, 'TextFilter') }),
  };
  for (const [name, attribute] of Object.entries(model.attributes)) {
    const target = isLink(attribute) ? targetOf(models, attribute) : null;
    if (target !== null) properties[name] = ref(namesOf(target).filters);
    else if (!isLink(attribute)) properties[name] = valueFilter(attribute);
  }
  return closed({ ...properties, $and: listOf(self), $or: listOf(self), $not: self }, []);
}

/** Builds the schema of `populate` of a model. */
export function populateSchema(models: Models, model: Model): Schema {
  const links = linkNames(model);
  const properties = Object.fromEntries(
    links.map((name) => [name, populateOf(models, model.attributes[name])]),
  );
  return {
    description: 'The links to return: `*` for all, names, or a selection for each link.',
    anyOf: [
      { type: 'string', description: '`*`, or names separated by commas.' },
      listOf({ type: 'string' }),
      closed(properties, []),
    ],
  };
}

function populateOf(models: Models, attribute: Attribute | undefined): Schema {
  const target = attribute && targetOf(models, attribute);
  if (!attribute || !target) return { anyOf: [BOOLEAN, { type: 'string', const: '*' }] };
  const selection = {
    fields: fieldsSchema(target),
    ...(linkNames(target).length === 0 ? {} : { populate: ref(namesOf(target).populate) }),
    ...(isMany(attribute)
      ? { filters: ref(namesOf(target).filters), sort: sortSchema(target) }
      : {}),
  };
  return { anyOf: [BOOLEAN, { type: 'string', const: '*' }, closed(selection, [])] };
}

/** Builds the schema of `fields` of a model. */
export const fieldsSchema = (model: Model): Schema =>
  listOf({ type: 'string', enum: [...fieldNames(model), '*'] });

/** Builds the schema of `sort` of a model: its own values, or values of its links. */
export function sortSchema(model: Model): Schema {
  const computed = Object.keys(CONTRACT[model.uid]?.computed ?? {});
  const own = fieldNames(model).filter((name) => !computed.includes(name));
  const linked = linkNames(model).map((name) => `${name}\\.[A-Za-z0-9_.]+`);
  return listOf({
    type: 'string',
    pattern: `^(?:${[...own, ...linked].join('|')})(?::(?:asc|desc|ASC|DESC))?$`,
  });
}
