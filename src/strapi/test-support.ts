import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Database, type Model } from '@strapi/database';

const MODULES = path.resolve(__dirname, '../../node_modules');

/** Path of a file of an installed package, including those that its `exports` do not name. */
export const installed = (file: string): string => path.join(MODULES, file);

/** Source text of a file of an installed package. */
export const installedSource = (file: string): string => readFileSync(installed(file), 'utf8');

/** The value that an installed CommonJS file exports. */
export const exportsOf = (file: string): unknown => jest.requireActual(installed(file));

/**
 * Strapi's database layer on an SQLite file that is deleted after the tests. Call it outside of them.
 * `schema.create()` of the database creates the tables.
 *
 * @param models models before loading. Strapi types relations as they are after loading, with their
 *   link tables.
 */
export function useDatabase(models: object[]): Database {
  // Strapi resolves the file name, so that ":memory:" would be a file in the working directory.
  const folder = mkdtempSync(path.join(tmpdir(), 'threeline-'));
  const database = new Database({
    connection: {
      client: 'sqlite',
      connection: { filename: path.join(folder, 'data.db') },
      useNullAsDefault: true,
      pool: { min: 1, max: 1 },
    },
    settings: { migrations: { dir: folder } },
  });
  database.metadata.loadModels(models as Model[]);
  // The entity manager opens transactions of the one application of the process.
  Object.assign(globalThis, { strapi: { db: database } });
  afterAll(async () => {
    await database.connection.destroy();
    rmSync(folder, { recursive: true });
  });
  return database;
}
