// Writes a stock Strapi application of the same model: Strapi's own controllers, routes and
// middlewares, nothing of ours.
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';

const CONFIG = {
  server: `({ env }) => ({ host: '127.0.0.1', port: 0, app: { keys: env.array('APP_KEYS') }, logger: { startup: { enabled: false } } })`,
  admin: `({ env }) => ({ auth: { secret: env('ADMIN_JWT_SECRET') }, apiToken: { salt: env('API_TOKEN_SALT') }, transfer: { token: { salt: env('TRANSFER_TOKEN_SALT') } }, secrets: { encryptionKey: env('ENCRYPTION_KEY') } })`,
  plugins: `({ env }) => ({ 'users-permissions': { config: { jwtSecret: env('JWT_SECRET') } } })`,
  middlewares: `['strapi::logger','strapi::errors','strapi::security','strapi::cors','strapi::poweredBy','strapi::query','strapi::body','strapi::session','strapi::favicon','strapi::public']`,
  database: `({ env }) => ({ connection: env('DATABASE_CLIENT') === 'postgres' ? { client: 'postgres', connection: { connectionString: env('DATABASE_URL') }, pool: { min: 2, max: 10 } } : { client: 'sqlite', connection: { filename: env('DATABASE_FILENAME') }, useNullAsDefault: true } })`,
};

/** Custom fields are ours; what is stored of them is a string. */
function withoutCustomFields(/** @type {string} */ schema) {
  return JSON.stringify(JSON.parse(schema), (_key, value) =>
    value?.type === 'customField' ? { ...value, type: 'string', customField: undefined } : value,
  );
}

/**
 * @param {string} root the project's folder
 * @param {string} into an empty folder
 */
export function writeStockApp(root, into) {
  const write = (file, text) => {
    mkdirSync(path.dirname(path.join(into, file)), { recursive: true });
    writeFileSync(path.join(into, file), text);
  };
  symlinkSync(path.join(root, 'node_modules'), path.join(into, 'node_modules'));
  const { dependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  write(
    'package.json',
    JSON.stringify({ name: 'stock', version: '0.0.0', private: true, dependencies }),
  );
  for (const [name, value] of Object.entries(CONFIG))
    write(`config/${name}.js`, `module.exports = ${value};\n`);
  write('public/uploads/.gitkeep', '');
  write('src/index.js', 'module.exports = {};\n');
  for (const name of readdirSync(path.join(root, 'src/components'), { recursive: true })) {
    if (!name.endsWith('.json')) continue;
    const component = readFileSync(path.join(root, 'src/components', name), 'utf8');
    write(path.join('src/components', name), withoutCustomFields(component));
  }
  for (const name of readdirSync(path.join(root, 'src/api'))) {
    const types = path.join(root, 'src/api', name, 'content-types');
    // A search or a feed has routes only.
    if (!existsSync(types)) continue;
    cpSync(types, path.join(into, 'src/api', name, 'content-types'), { recursive: true });
    for (const [folder, factory] of [
      ['controllers', 'createCoreController'],
      ['services', 'createCoreService'],
      ['routes', 'createCoreRouter'],
    ]) {
      write(
        `src/api/${name}/${folder}/${name}.js`,
        `module.exports = require('@strapi/strapi').factories.${factory}('api::${name}.${name}');\n`,
      );
    }
  }
}
