// Child: a built Strapi application, listening on a free port. Arguments: its folder, its build, and
// `admin` where it serves the admin panel.
import { createRequire } from 'node:module';
import { report } from './processes.mjs';

const [appDir, distDir, panel] = process.argv.slice(2);
const { createStrapi } = createRequire(`${appDir}/`)('@strapi/strapi');
process.chdir(appDir);

const strapi = createStrapi({
  appDir,
  distDir,
  autoReload: false,
  serveAdminPanel: panel === 'admin',
});
// What production would log for each request goes nowhere here; for stock Strapi as well.
strapi.log.level = 'error';
await strapi.load();
strapi.server.mount();
await new Promise((done) => strapi.server.httpServer.listen(0, '127.0.0.1', done));
// Strapi hears SIGTERM itself, and ends the process.
report(strapi.server.httpServer, () => new Promise(() => {}));
