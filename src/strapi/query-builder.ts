import type { Core } from '@strapi/strapi';
import type { Transaction } from './transactions';

type QueryBuilder = ReturnType<Core.Strapi['db']['queryBuilder']>;
type KnexQuery = ReturnType<Core.Strapi['db']['connection']['queryBuilder']>;

/** An insert, update or delete that Strapi is about to execute. */
export interface WriteStatement {
  type: 'insert' | 'update' | 'delete';
  /** The transaction that Strapi's own code passed to the statement. */
  transaction: Transaction | null;
  /** The rows of an insert: by attribute before `execute`, by column after it. */
  inserted(): unknown;
  /** The values of an update, by attribute. */
  updated(): unknown;
  /** The conditions of an update or delete; `null` if a filter or a search narrows it further. */
  conditions(): unknown;
  /** Selects attributes of the rows that an update or delete will write. */
  select(attributes: string[]): Promise<unknown>;
  execute(): Promise<unknown>;
}

/** What runs around the statements of one model. */
export interface StatementHooks {
  /** Runs in place of a write. It executes the statement and returns the result. */
  write(statement: WriteStatement): Promise<unknown>;
  /** Gets the result of a query for one row. */
  afterReadingOne(row: unknown): void;
}

type WriteType = WriteStatement['type'];

const WRITES: ReadonlySet<string> = new Set<WriteType>(['insert', 'update', 'delete']);

const isWrite = (type: string): type is WriteType => WRITES.has(type);

/**
 * Runs hooks around each statement of Strapi's query builder. Strapi's database layer writes rows
 * through it for the Document Service, for `strapi.db.query` and for plugins. Lifecycle subscribers
 * see less: `strapi.db.queryBuilder` does not call them, they can be switched off, and they do not
 * learn which rows a bulk update or delete concerns.
 *
 * Relies on `@strapi/database/dist/entity-manager/index.js`, whose `createQueryBuilder` makes every
 * query builder, and on the `state` and `execute` of
 * `@strapi/database/dist/query/query-builder.js`.
 *
 * @param hooksFor is called for each statement with the uid of its model. `null` leaves the
 *   statement to Strapi.
 */
export function hookStatements(
  strapi: Core.Strapi,
  hooksFor: (uid: string) => StatementHooks | null,
): void {
  const { entityManager } = strapi.db;
  const create = entityManager.createQueryBuilder.bind(entityManager);

  entityManager.createQueryBuilder = (uid) => {
    const builder = create(uid);
    const hooks = hooksFor(uid);
    if (hooks === null) return builder;
    const execute = builder.execute.bind(builder);
    builder.execute = async <T>(options?: { mapResults?: boolean }): Promise<T> => {
      const { state } = builder;
      if (!isWrite(state.type)) {
        const result = await execute<T>(options);
        if (state.first) hooks.afterReadingOne(result);
        return result;
      }
      const result = await hooks.write({
        type: state.type,
        transaction: state.transaction as Transaction | null,
        inserted: () => builder.state.data,
        updated: () => builder.state.data,
        conditions: () => (hasOnlyConditions(builder) ? builder.state.where : null),
        select: (attributes) => select(create(uid), builder, attributes),
        execute: () => execute<T>(options),
      });
      return result as T;
    };
    return builder;
  };
}

const hasOnlyConditions = ({ state }: QueryBuilder): boolean =>
  state.filters === null && !state.search;

/** Selects what another statement is about to write. */
function select(
  builder: QueryBuilder,
  { state }: QueryBuilder,
  attributes: string[],
): Promise<unknown> {
  builder.select(attributes).transacting(state.transaction);
  for (const where of state.where) builder.where(where);
  if (state.filters !== null) builder.filters(state.filters);
  if (state.search) builder.search(state.search);
  return builder.execute();
}

/**
 * Builds a query of the ids of rows, for a condition `in (…)`. Ids may occur more than once, because
 * Strapi joins the relations that `where` names.
 *
 * Relies on `getKnexQuery()` and `alias` of `@strapi/database/dist/query/query-builder.js`. Strapi also
 * selects columns of joined relations, and selects distinct rows, which takes a third of the time.
 */
export function idsWhere(
  strapi: Core.Strapi,
  uid: string,
  where: Record<string, unknown>,
): KnexQuery {
  const builder = strapi.db.queryBuilder(uid).select('id').where(where);
  const query = builder.getKnexQuery() as KnexQuery;
  return query.clearSelect().select(`${builder.alias}.id`);
}
