// Prepares the commands: writes a .env with secrets, and builds the application if its sources changed.
// It is plain JavaScript because it runs before the build.
import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runChild } from './run-child.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

const secret = () => randomBytes(24).toString('base64url');

/** Never overwrites a .env, because encrypted values and sessions depend on its secrets. */
function writeEnvironment() {
  const file = path.join(root, '.env');
  if (existsSync(file)) return;
  const lines = [
    '# Written by "npm run quickstart". .env.example explains these and all other keys.',
    `APP_KEYS=${secret()},${secret()}`,
    `ADMIN_JWT_SECRET=${secret()}`,
    `API_TOKEN_SALT=${secret()}`,
    `TRANSFER_TOKEN_SALT=${secret()}`,
    `ENCRYPTION_KEY=${secret()}`,
    `JWT_SECRET=${secret()}`,
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

/** @returns {boolean} whether the build with this stamp was made from these sources */
const isFresh = (/** @type {string} */ stamp, /** @type {string} */ sources) =>
  existsSync(stamp) && readFileSync(stamp, 'utf8') === sources;

async function build(/** @type {boolean} */ withAdmin) {
  const serverStamp = path.join(root, 'dist/.server-sources');
  const adminStamp = path.join(root, 'dist/.admin-sources');
  const shared = ['package-lock.json', 'tsconfig.json'];
  const serverSources = digest(['config', 'src', 'database/migrations', ...shared]);
  const adminSources = digest(['src', ...shared]);

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
