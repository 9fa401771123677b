// Child: a built Strapi application, listening on a free port. Arguments: its folder, and its build.
import { createRequire } from 'node:module';
import { report } from './processes.mjs';

const [appDir, distDir] = process.argv.slice(2);
const { createStrapi } = createRequire(`${appDir}/`)('@strapi/strapi');
process.chdir(appDir);

const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: false });
// What production would log for each request goes nowhere here; for stock Strapi as well.
strapi.log.level = 'error';
await strapi.load();
strapi.server.mount();
await new Promise((done) => strapi.server.httpServer.listen(0, '127.0.0.1', done));
// Strapi hears SIGTERM itself, and ends the process.
report(strapi.server.httpServer, () => new Promise(() => {}));
