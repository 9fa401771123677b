import { join, resolve, sep } from 'node:path';
import type { Core } from '@strapi/strapi';

type StrapiModule = typeof import('@strapi/strapi');

const appDir = resolve(__dirname, '../../..');
const distDir = resolve(appDir, 'dist');

/** Settings of a test run; the secrets protect nothing. */
export const SETTINGS: Record<string, string> = {
  NODE_ENV: 'test',
  // A developer's own .env does not affect tests.
  ENV_PATH: resolve(__dirname, 'none.env'),
  APP_KEYS: 'test-app-key-1,test-app-key-2',
  ADMIN_JWT_SECRET: 'test-admin-jwt-secret',
  API_TOKEN_SALT: 'test-api-token-salt',
  TRANSFER_TOKEN_SALT: 'test-transfer-token-salt',
  ENCRYPTION_KEY: 'test-encryption-key-of-32-bytes!',
  JWT_SECRET: 'test-jwt-secret',
  STRAPI_TELEMETRY_DISABLED: 'true',
  // Only the tests of the limits have limits. Each of them sets its own exempt addresses.
  LIMIT_EXEMPT: '127.0.0.0/8,::1',
  // A machine may be busy with other work.
  DATABASE_READ_TIMEOUT_MS: '60000',
  DATABASE_EDITOR_READ_TIMEOUT_MS: '60000',
  DATABASE_POOL_WAIT_MS: '60000',
  // Workers are off: a test runs them when it needs them, or switches them on.
  WEBHOOK_DISPATCH: 'false',
  SCHEDULING_RUN: 'false',
  SEARCH_INDEX: 'false',
  PICTURE_VARIANTS: 'false',
};

/** A loaded application that listens on a port of 127.0.0.1. */
export interface Launched {
  strapi: Core.Strapi;
  stop(): Promise<void>;
}

/**
 * Loads the compiled application with the given settings, and listens on a free port.
 *
 * @param adminPanel whether it serves the admin panel, which must have been built
 * @param change what another version has in its models; called before the database is read
 */
export async function launch(
  env: Record<string, string>,
  adminPanel = false,
  change: (strapi: Core.Strapi) => void = () => undefined,
): Promise<Launched> {
  const restoreEnvironment = setEnvironment({ ...SETTINGS, ...env });
  forgetCompiledModules();
  const dropHandlers = watchProcessHandlers();
  const { createStrapi } = testHost.require('@strapi/strapi') as StrapiModule;
  const strapi = createStrapi({
    appDir,
    distDir,
    autoReload: false,
    serveAdminPanel: adminPanel,
  });
  strapi.log.level = 'error';
  try {
    const register = strapi.register.bind(strapi);
    strapi.register = async () => {
      await register();
      change(strapi);
      return strapi;
    };
    await strapi.load();
    strapi.server.mount();
    await new Promise<void>((done) => strapi.server.httpServer.listen(0, '127.0.0.1', done));
  } catch (error) {
    await end();
    throw error;
  }
  return {
    strapi,
    async stop() {
      await settled(strapi);
      await end();
    },
  };

  async function end(): Promise<void> {
    await destroy(strapi);
    dropHandlers();
    restoreEnvironment();
  }
}

/** @returns a function that removes the handlers of the process that were added since */
function watchProcessHandlers(): () => void {
  // An emitter, whose listeners have one type for all events.
  const process: NodeJS.EventEmitter = testHost.process;
  const events = ['SIGINT', 'SIGTERM', 'unhandledRejection'];
  const before = events.map((event) => new Set(process.rawListeners(event)));
  return () => {
    for (const [index, event] of events.entries()) {
      for (const handler of process.rawListeners(event)) {
        if (before[index]?.has(handler) === true) continue;
        process.removeListener(event, handler as (...args: unknown[]) => void);
      }
    }
  };
}

function setEnvironment(values: Record<string, string>): () => void {
  const { env } = testHost.process;
  const before = Object.keys(values).map((key) => [key, env[key]] as const);
  Object.assign(env, values);
  return () => {
    for (const [key, value] of before) {
      if (value === undefined) Reflect.deleteProperty(env, key);
      else env[key] = value;
    }
  };
}

/** Folders whose modules Strapi loads and modifies. */
const LOADED_BY_STRAPI = ['config', 'src/api', 'src/components', 'src/extensions'];

/**
 * Strapi modifies the route and schema objects that it loads, so each start needs fresh modules. Other
 * modules stay loaded, as in production: features keep their state by application, and another
 * AsyncLocalStorage for each start would slow down every promise of later test files.
 */
function forgetCompiledModules(): void {
  const { cache } = testHost.require;
  const forgotten = LOADED_BY_STRAPI.map((folder) => join(distDir, folder) + sep);
  for (const file of Object.keys(cache)) {
    if (forgotten.some((folder) => file.startsWith(folder))) Reflect.deleteProperty(cache, file);
  }
}

interface Pool {
  numUsed(): number;
  numPendingAcquires(): number;
}

/**
 * Waits until no query is in flight. Strapi reads a document for its events after it has responded to
 * the write, and that read fails once the pool is destroyed.
 */
async function settled(strapi: Core.Strapi): Promise<void> {
  const { pool } = strapi.db.connection.client as { pool: Pool };
  let quiet = 0;
  for (let look = 0; look < 500 && quiet < 5; look += 1) {
    await new Promise((later) => setTimeout(later, 10));
    quiet = pool.numUsed() + pool.numPendingAcquires() === 0 ? quiet + 1 : 0;
  }
}

/** `strapi.destroy()` also removes every listener of the process, among them those of Jest. */
async function destroy(strapi: Core.Strapi): Promise<void> {
  const { process } = testHost;
  const removeAllListeners = process.removeAllListeners.bind(process);
  process.removeAllListeners = () => process;
  try {
    await strapi.destroy();
  } finally {
    process.removeAllListeners = removeAllListeners;
  }
}
