import type { Core } from '@strapi/strapi';
import { createDatabase, type TestDatabase } from './test-database';
import { graphqlOf, type Graphql } from './graphql';
import { httpOf, type Http } from './http';
import { launch, type Launched } from './launch';

/** The application under test. */
export interface TestApplication extends Http {
  readonly strapi: Core.Strapi;
  /** Such as `http://127.0.0.1:41234`. */
  readonly address: string;
  graphql: Graphql;
  /** Stops the application and starts it again on the same database. */
  restart(): Promise<void>;
}

interface ApplicationOptions {
  adminPanel?: boolean;
  empty?: boolean;
  prepare?: (env: Record<string, string>) => Promise<void>;
}

/**
 * Starts the application on a database of the test file's own before its tests, and removes both
 * after them.
 *
 * @param env settings beside those of every test run
 * @param adminPanel whether it serves the admin panel
 * @param empty whether it starts for the first time, on an empty database
 * @param prepare fills the database before the first start, by the settings that name it
 */
export function useApplication(
  env: Record<string, string> = {},
  { adminPanel = false, empty = false, prepare }: ApplicationOptions = {},
): TestApplication {
  let database: TestDatabase | undefined;
  let launched: Launched | undefined;

  const strapi = (): Core.Strapi => {
    if (launched === undefined) {
      throw new Error('The application has not started: use it inside a test, or in a hook.');
    }
    return launched.strapi;
  };

  const start = async () => {
    if (database === undefined) throw new Error('The application has no database yet.');
    launched = await launch({ ...database.env, ...env }, adminPanel);
  };
  const stop = async () => {
    await launched?.stop();
    launched = undefined;
  };

  beforeAll(async () => {
    database = await createDatabase({ empty });
    await prepare?.(database.env);
    await start();
  }, 300_000);

  afterAll(async () => {
    await stop();
    await database?.remove();
  }, 300_000);

  const http = httpOf(() => strapi().server.httpServer);
  return {
    ...http,
    graphql: graphqlOf(http),
    get strapi() {
      return strapi();
    },
    get address() {
      const address = strapi().server.httpServer.address();
      if (address === null || typeof address === 'string') throw new Error('It does not listen.');
      return `http://127.0.0.1:${String(address.port)}`;
    },
    async restart() {
      await stop();
      await start();
    },
  };
}
