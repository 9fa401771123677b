import {
  getNamedType,
  isCompositeType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** A query with its variables. */
export interface GeneratedQuery {
  query: string;
  variables: Record<string, unknown>;
}

/** Lists and entries that anyone may read. */
const ROOTS: ReadonlySet<string> = new Set([
  'articles',
  'articles_connection',
  'authors',
  'authors_connection',
  'categories',
  'tags',
  'tags_connection',
  'site',
  'articleBySlug',
  'search',
]);
/** Their values are objects, whose keys are no fields. */
const OF_JSON: ReadonlySet<string> = new Set(['JSON']);

/**
 * Generates queries over a schema: aliases, fragments, directives, and pages in every form that a
 * query or its variables can give them.
 */
export function queryGenerator(schema: GraphQLSchema, random: () => number) {
  // `undefined` may be picked, for a variable that is left out.
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
  let declared: string[] = [];
  let fragments: string[] = [];
  let variables: Record<string, unknown> = {};
  let aliases = 0;

  const declare = (type: string, fallback: string | null, value: unknown): string => {
    const name = `v${String(declared.length)}`;
    declared.push(`$${name}: ${type}${fallback === null ? '' : ` = ${fallback}`}`);
    // Left out, a variable has its default.
    if (value !== undefined) variables[name] = value;
    return `$${name}`;
  };
  const number = (): number => pick([0, 1, 2, 3, 5, 10, 25, 60, 100, 101, -1, 2_147_483_647]);
  const small = (): number => pick([1, 2, 3, 5, 10, 25]);
  const value = (): string =>
    pick<() => string>([
      () => String(small()),
      () => String(small()),
      () => String(number()),
      () => 'null',
      () => declare('Int', pick([null, String(number())]), pick([null, undefined, number()])),
      () => declare('Int!', String(small()), pick([undefined, small()])),
    ])();
  const page = (): string => {
    const shapes = [
      ['pageSize'],
      ['limit'],
      ['page', 'pageSize'],
      ['start', 'limit'],
      ['page'],
      [],
    ];
    const keys = pick([...shapes, ['pageSize', 'limit'], ['start'], ['start', 'pageSize']]);
    return `{ ${keys.map((key) => `${key}: ${value()}`).join(', ')} }`;
  };
  const pagination = (): string =>
    pick<() => string>([
      page,
      page,
      page,
      () => 'null',
      () =>
        declare(
          'PaginationArg',
          pick([null, '{ limit: 1 }', `{ pageSize: ${String(number())} }`]),
          pick([null, undefined, {}, { pageSize: small() }, { limit: number() }, { limit: null }]),
        ),
    ])();
  const argumentsOf = (field: GraphQLField<unknown, unknown>): string => {
    const given = field.args.flatMap(({ name, type }) => {
      if (name === 'slug') {
        return [
          `slug: ${pick(['"night"', declare('String', '"night"', pick([null, undefined]))])}`,
        ];
      }
      if (name === 'q') return ['q: "seoul"'];
      if (isNonNullType(type)) return [`${name}: "x"`];
      if (name === 'pagination' && random() < 0.7) return [`pagination: ${pagination()}`];
      if (name === 'sort' && random() < 0.2) return [`sort: ${pick(['"id:asc"', 'null', '[]'])}`];
      if (name === 'locale' && random() < 0.1) return [`locale: ${pick(['"ko"', 'null'])}`];
      if (name === 'pageSize' && random() < 0.5) return [`pageSize: ${value()}`];
      return [];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  };
  const directive = (): string => {
    if (random() < 0.9) return '';
    const condition = declare('Boolean', 'true', pick([null, undefined, true, false]));
    return ` @${pick(['include', 'skip'])}(if: ${condition})`;
  };
  const selections = (
    type: GraphQLObjectType,
    depth: number,
    among?: ReadonlySet<string>,
  ): string => {
    const fields = Object.values(type.getFields()).filter(({ name, type: of }) => {
      const named = getNamedType(of);
      if (among !== undefined && !among.has(name)) return false;
      return !OF_JSON.has(named.name) && (depth > 0 || !isCompositeType(named));
    });
    if (fields.length === 0) return '__typename';
    const count = 1 + Math.floor(random() * 3);
    const chosen = Array.from({ length: count }, () => selection(pick(fields), depth));
    if (random() < 0.15) chosen.push('__typename');
    return chosen.join(' ');
  };
  const selection = (field: GraphQLField<unknown, unknown>, depth: number): string => {
    aliases += 1;
    // Fields of one name would have to have the same arguments.
    const alias = `a${String(aliases)}: `;
    const named = getNamedType(field.type);
    const asked = `${alias}${field.name}${argumentsOf(field)}${directive()}`;
    if (!isObjectType(named)) return asked;
    const below = selections(named, depth - 1);
    if (random() < 0.8) return `${asked} { ${below} }`;
    if (random() < 0.5) return `${asked} { ... on ${named.name} { ${below} } }`;
    const fragment = `F${String(fragments.length)}`;
    fragments.push(`fragment ${fragment} on ${named.name} { ${below} }`);
    return `${asked} { ...${fragment} }`;
  };

  return (): GeneratedQuery => {
    declared = [];
    fragments = [];
    variables = {};
    aliases = 0;
    const root = schema.getQueryType();
    if (root === undefined || root === null) throw new Error('The schema has no queries.');
    const body = selections(root, pick([2, 3, 4]), ROOTS);
    const signature = declared.length === 0 ? '' : `(${declared.join(', ')})`;
    const query = [`query Q${signature} { ${body} }`, ...fragments].join('\n');
    return { query, variables };
  };
}

/** How many fields an answer holds: each key of each object, at any depth. */
export function fieldsIn(data: unknown): number {
  if (Array.isArray(data)) return data.reduce((sum: number, item) => sum + fieldsIn(item), 0);
  if (typeof data !== 'object' || data === null) return 0;
  return Object.values(data).reduce((sum: number, item) => sum + 1 + fieldsIn(item), 0);
}
