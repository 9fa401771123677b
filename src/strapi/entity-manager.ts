import type { Core } from '@strapi/strapi';

/** Methods of Strapi's entity manager that write rows, and their relations. */
export const ROW_WRITES = [
  'create',
  'createMany',
  'update',
  'updateMany',
  'delete',
  'deleteMany',
] as const;

/** Methods that write relations of a row that is already there. */
export const RELATION_WRITES = ['attachRelations', 'updateRelations', 'deleteRelations'] as const;

type RowWrite = (typeof ROW_WRITES)[number];
type Params = Parameters<Core.Strapi['db']['entityManager']['create']>[1];

/**
 * Runs `wrap` in place of each method that writes rows. It gets the model's uid and the original
 * write.
 *
 * Relies on `@strapi/database/dist/entity-manager/index.js`: the methods are properties of one object
 * that all callers share, and take `(uid, params)`. The contract test names every method of the
 * entity manager, so that a new write method cannot pass the change log unnoticed.
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
