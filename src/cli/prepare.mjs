// Prepares the commands: writes a .env with secrets, and builds the application if its sources changed.
// It is plain JavaScript because it runs before the build.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { runChild } from './run-child.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const secret = () => randomBytes(24).toString('base64url');

/** The secrets that a start needs, with the number of their parts. */
const SECRETS = {
  APP_KEYS: 2,
  ADMIN_JWT_SECRET: 1,
  API_TOKEN_SALT: 1,
  TRANSFER_TOKEN_SALT: 1,
  ENCRYPTION_KEY: 1,
  JWT_SECRET: 1,
};

/**
 * Never overwrites a .env, because encrypted values and sessions depend on its secrets. Writes none if
 * the environment has all secrets, as in a container.
 */
function writeEnvironment() {
  const file = path.join(root, '.env');
  if (existsSync(file) || Object.keys(SECRETS).every((name) => process.env[name])) return;
  const lines = [
    '# Written by "npm run quickstart". .env.example explains these and all other keys.',
    ...Object.entries(SECRETS).map(
      ([name, parts]) => `${name}=${Array.from({ length: parts }, secret).join(',')}`,
    ),
  ];
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o600, flag: 'wx' });
  console.log('Wrote .env with random secrets.');
}

/** @returns {string[]} all files in the given files and folders, in a stable order */
function filesOf(/** @type {string[]} */ names) {
  return names.flatMap((name) => {
    const file = path.join(root, name);
    if (!existsSync(file)) return [];
    if (!statSync(file).isDirectory()) return [name];
    return filesOf(
      readdirSync(file)
        .sort()
        .map((entry) => path.join(name, entry)),
    );
  });
}

/** @returns {string} a digest of the sources */
function digest(/** @type {string[]} */ names) {
  const hash = createHash('sha256');
  for (const name of filesOf(names)) hash.update(name).update(readFileSync(path.join(root, name)));
  return hash.digest('hex');
}

/**
 * The panel has the path of PUBLIC_URL in the addresses of its files. The host may change without a
 * new build.
 *
 * @returns {string} such as `/cms`; empty at the root of a host
 */
function publicPath() {
  const file = process.env.ENV_PATH ?? path.join(root, '.env');
  const stored = existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {};
  const value = process.env.PUBLIC_URL ?? stored.PUBLIC_URL ?? '';
  return URL.canParse(value) ? new URL(value).pathname.replace(/\/+$/, '') : '';
}

/** @returns {boolean} whether the build with this stamp was made from these sources */
const isFresh = (/** @type {string} */ stamp, /** @type {string} */ sources) =>
  existsSync(stamp) && readFileSync(stamp, 'utf8') === sources;

async function build(/** @type {boolean} */ withAdmin) {
  const serverStamp = path.join(root, 'dist/.server-sources');
  const adminStamp = path.join(root, 'dist/.admin-sources');
  const shared = ['package-lock.json', 'tsconfig.json'];
  const serverSources = digest(['config', 'src', 'database/migrations', ...shared]);
  const adminSources = `${digest(['src', ...shared])} for ${publicPath()}/admin`;

  if (withAdmin && !isFresh(adminStamp, adminSources)) {
    console.log('Building the admin panel and the server; this takes a minute or two.');
    rmSync(path.join(root, 'dist'), { recursive: true, force: true });
    const strapi = path.join(root, 'node_modules/@strapi/strapi/bin/strapi.js');
    await runChild([strapi, 'build'], {
      cwd: root,
      // Strapi builds a development panel when nothing says otherwise.
      env: { ...process.env, NODE_ENV: 'production' },
    });
    writeFileSync(adminStamp, adminSources);
    writeFileSync(serverStamp, serverSources);
  } else if (!isFresh(serverStamp, serverSources)) {
    console.log('Building the server.');
    // Delete the old output: Strapi would load the output of a deleted source.
    for (const part of ['config', 'src', 'database']) {
      rmSync(path.join(root, 'dist', part), { recursive: true, force: true });
    }
    const { compileStrapi } = createRequire(import.meta.url)('@strapi/strapi');
    await compileStrapi({ appDir: root });
    writeFileSync(serverStamp, serverSources);
  }
}

writeEnvironment();
await build(process.argv.includes('--admin'));
