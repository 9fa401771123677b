import { createRequire } from 'node:module';
import type { EnvironmentContext, JestEnvironmentConfig } from '@jest/environment';
import type * as SqliteConfig from '../../../config/sqlite';
import type { Database } from './host';
import NodeEnvironment from './node-environment';

const isDatabase = (value: unknown): value is Database =>
  value === 'sqlite' || value === 'postgres';

/**
 * Loads the application with Node's own module loader, as in production, and only the tests inside
 * Jest's sandbox: Jest's loader would evaluate Strapi's five thousand modules for every test file.
 */
export default class ApplicationEnvironment extends NodeEnvironment {
  constructor(config: JestEnvironmentConfig, context: EnvironmentContext) {
    super(config, context);
    const { database } = config.projectConfig.testEnvironmentOptions;
    if (!isDatabase(database)) {
      throw new Error('testEnvironmentOptions.database must be "sqlite" or "postgres".');
    }
    const require = createRequire(__filename);
    const { chooseSqliteDriver } = require('../../../dist/config/sqlite.js') as typeof SqliteConfig;
    chooseSqliteDriver();
    this.global.testHost = { database, require, process };
  }
}
