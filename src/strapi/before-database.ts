import type { Core } from '@strapi/strapi';

/**
 * Runs `work` in a start, before anything reads or writes the database. Strapi has no hook there:
 * `register` also runs for commands that need no database, such as `strapi ts:generate-types`.
 * Call it in `register`.
 *
 * Relies on `@strapi/core/dist/Strapi.js`: `bootstrap` begins with `db.init`, and `register` does
 * not use the database.
 */
export function beforeDatabase(strapi: Core.Strapi, work: () => Promise<void>): void {
  const { db } = strapi;
  const init = db.init.bind(db);
  db.init = async (options) => {
    await work();
    return init(options);
  };
}
