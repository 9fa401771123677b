// Child: a built Strapi application, listening on a free port. Arguments: its folder, its build, and
// `admin` where it serves the admin panel.
import { load } from './built.mjs';
import { report } from './processes.mjs';

const [appDir, distDir, panel] = process.argv.slice(2);
const { strapi } = await load(appDir, distDir, panel === 'admin');
strapi.server.mount();
await new Promise((done) => strapi.server.httpServer.listen(0, '127.0.0.1', done));
// Strapi hears SIGTERM itself, and ends the process.
report(strapi.server.httpServer, () => new Promise(() => {}));
