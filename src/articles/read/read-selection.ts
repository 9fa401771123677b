import type { Selection, Shape } from '../../platform/entity-json';
import type { ArticleSelection } from './selection';

/** Names that `fields` may contain although no column holds them. */
export const DERIVED: readonly string[] = ['discussion', 'localizations'];

/**
 * Reads `fields` and `populate` of a request for articles.
 *
 * @param whole everything that can be selected of an article
 * @param standard what a request selects that names neither
 * @returns `null` if the framework must read them: they have another form, or name something else
 */
export function readSelection(
  { fields, populate }: { fields?: unknown; populate?: unknown },
  whole: Shape,
  standard: ArticleSelection,
): ArticleSelection | null {
  if (fields === undefined && populate === undefined) return standard;
  const names = fields === undefined ? ['*', ...DERIVED] : listOf(fields);
  const children = populate === undefined ? {} : childrenOf(populate, whole);
  if (names === null || children === null) return null;
  const columns = columnsOf(
    names.filter((name) => !DERIVED.includes(name)),
    whole,
  );
  if (columns === undefined) return null;
  const has = (name: string) => names.includes(name) || names.includes('*');
  const derived = { discussion: has('discussion'), localizations: has('localizations') };
  return { fields: columns, children, ...derived };
}

/** @returns `null` for all columns, `undefined` if a name is no column */
function columnsOf(
  names: readonly string[],
  { columns }: Shape,
): readonly string[] | null | undefined {
  const named = names.filter((name) => name !== '*');
  if (!named.every((name) => columns.some((column) => column.name === name))) return undefined;
  return named.length < names.length ? null : names;
}

/** The names of `a,b`, or of a list, whose texts Strapi does not split. */
function listOf(value: unknown): string[] | null {
  const texts: unknown[] = typeof value === 'string' ? value.split(',') : [value].flat();
  if (!texts.every((text) => typeof text === 'string' && !text.includes(','))) return null;
  return texts.map((text) => String(text).trim());
}

type Children = Record<string, Selection>;

/** @param populate `*`, names or paths such as `author.avatar`, or an object with a selection of each */
function childrenOf(populate: unknown, shape: Shape): Children | null {
  if (populate === '*') return everyChild(shape);
  if (typeof populate === 'string' || Array.isArray(populate)) {
    const paths = listOf(populate);
    return paths?.reduce<Children | null>((all, path) => withPath(all, path, shape), {}) ?? null;
  }
  if (!isObject(populate)) return null;
  const entries = Object.entries(populate).map(
    ([name, below]) => [name, childOf(below, shapeAt(shape, name))] as const,
  );
  const known = entries.flatMap(([name, below]) =>
    below === null ? [] : [[name, below] as const],
  );
  return known.length === entries.length ? Object.fromEntries(known) : null;
}

const everyChild = ({ children }: Shape): Children =>
  Object.fromEntries(children.map(({ name }) => [name, ALL]));

const ALL: Selection = { fields: null, children: {} };

function withPath(all: Children | null, path: string, shape: Shape): Children | null {
  const [name = '', ...rest] = path.split('.');
  const below = shapeAt(shape, name);
  // Of two paths with one name, the last one counts, or both do.
  if (all === null || below === null || name in all) return null;
  const children = rest.length === 0 ? {} : withPath({}, rest.join('.'), below);
  return children && { ...all, [name]: { fields: null, children } };
}

function childOf(given: unknown, shape: Shape | null): Selection | null {
  if (shape === null) return null;
  if (given === 'true') return ALL;
  if (!isObject(given)) return null;
  const { fields = '*', populate = {}, ...others } = given;
  // Strapi refuses some that are below a relation.
  if (populate === '*') return null;
  const names = listOf(fields);
  const children = childrenOf(populate, shape);
  const columns = names === null ? undefined : columnsOf(names, shape);
  if (columns === undefined || children === null || Object.keys(others).length > 0) return null;
  return { fields: columns, children };
}

const shapeAt = ({ children }: Shape, name: string): Shape | null =>
  children.find((child) => child.name === name)?.shape ?? null;

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
