import type { Core } from '@strapi/strapi';
import type { Transaction } from './transactions';

/** Methods of Strapi's entity manager that write rows and their relations. */
export const ROW_WRITES = [
  'create',
  'createMany',
  'update',
  'updateMany',
  'delete',
  'deleteMany',
] as const;

/** Methods that write relations of an existing row. */
export const RELATION_WRITES = ['attachRelations', 'updateRelations', 'deleteRelations'] as const;

type RowWrite = (typeof ROW_WRITES)[number];
type Params = Parameters<Core.Strapi['db']['entityManager']['create']>[1];

/** A write of the relations of one row. */
export interface RelationWrite {
  method: (typeof RELATION_WRITES)[number];
  uid: string;
  /** The id of the row. */
  id: number;
  /** The new relations by attribute. Empty for `deleteRelations`, which removes all of them. */
  data: Record<string, unknown>;
  /** The transaction of the write that this one is a part of. */
  transaction: Transaction | null;
  /** Runs Strapi's own method. */
  run: () => Promise<unknown>;
}

/**
 * Runs `wrap` in place of each method that writes rows. It gets the model's uid and the original
 * write.
 *
 * Relies on `@strapi/database/dist/entity-manager/index.js`: the methods are properties of one object
 * that all callers share, and take `(uid, params)`. The contract test names every method of the
 * entity manager, so that a new write method cannot bypass the change log.
 */
export function replaceRowWrites(
  strapi: Core.Strapi,
  wrap: <T>(uid: string, write: () => Promise<T>) => Promise<T>,
): void {
  const manager: Record<RowWrite, (uid: string, params: Params) => Promise<unknown>> =
    strapi.db.entityManager;
  for (const name of ROW_WRITES) {
    const original = manager[name].bind(manager);
    manager[name] = (uid, params) => wrap(uid, () => original(uid, params));
  }
}

/**
 * Runs `wrap` in place of each method that writes relations, and returns its result.
 *
 * Relies on `@strapi/database/dist/entity-manager/index.js`: the methods take
 * `(uid, id, data, { transaction })`, and `deleteRelations` takes no data. `create`, `update` and
 * `delete` call them on the same object with their transaction.
 */
export function replaceRelationWrites(
  strapi: Core.Strapi,
  wrap: (write: RelationWrite) => Promise<unknown>,
): void {
  const { entityManager } = strapi.db;
  const attach = entityManager.attachRelations.bind(entityManager);
  const update = entityManager.updateRelations.bind(entityManager);
  const remove = entityManager.deleteRelations.bind(entityManager);

  entityManager.attachRelations = (uid, id, data: Record<string, unknown>, options) =>
    wrap({
      method: 'attachRelations',
      uid,
      id: Number(id),
      data,
      transaction: transactionOf(options),
      run: () => attach(uid, id, data, options),
    });
  entityManager.updateRelations = (uid, id, data: Record<string, unknown>, options) =>
    wrap({
      method: 'updateRelations',
      uid,
      id: Number(id),
      data,
      transaction: transactionOf(options),
      run: () => update(uid, id, data, options),
    });
  entityManager.deleteRelations = async (uid, id, options) => {
    await wrap({
      method: 'deleteRelations',
      uid,
      id: Number(id),
      data: {},
      transaction: transactionOf(options),
      run: () => remove(uid, id, options),
    });
  };
}

const transactionOf = (options: { transaction?: unknown } | undefined): Transaction | null =>
  (options?.transaction ?? null) as Transaction | null;
