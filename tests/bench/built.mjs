// In a child: the built application, started within this process.
import { createRequire } from 'node:module';
import path from 'node:path';

/**
 * Starts an application without letting it listen.
 *
 * @param {string} appDir
 * @returns the application, and a `require` of its build
 */
export async function load(appDir, distDir = path.join(appDir, 'dist'), serveAdminPanel = false) {
  process.chdir(appDir);
  const require = createRequire(`${appDir}/`);
  const { createStrapi } = require('@strapi/strapi');
  const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel });
  // What production would log for each request goes nowhere here; for stock Strapi as well.
  strapi.log.level = 'error';
  await strapi.load();
  return { strapi, built: (name) => require(path.join(distDir, 'src', name)) };
}

/** A key to the whole API of the application. */
export async function accessKeyOf(strapi) {
  const { accessKey } = await strapi
    .service('admin::api-token')
    .create({ name: 'bench', description: '', type: 'full-access', lifespan: null });
  return accessKey;
}

/** Ends the application and this process, and tells the parent what was made. */
export async function finish(strapi, made) {
  await strapi.destroy();
  process.send?.(made, () => process.exit(0));
}
