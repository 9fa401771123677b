// An instance of the compiled application in a process of its own: Strapi's database layer reads the
// global `strapi`, of which a process has one. start-instance.cjs starts it. Messages to it are
// `{ id, command, argument }`; messages from it are `{ ready }`, `{ id, value }` or `{ id, error }`
// in response to a command, and `{ event, value }`.
'use strict';

const { resolve } = require('node:path');
const { createStrapi } = require('@strapi/strapi');
const { webhookCommands } = require('./webhook-commands.cjs');

const appDir = resolve(__dirname, '../../..');
const distDir = process.env['TEST_DIST_DIR'] ?? resolve(appDir, 'dist');

/** Sends an event to the parent process, unless that has gone. */
const tell = (event, value) => process.connected && process.send({ event, value });

/** @type {Record<string, (strapi: any, argument: any) => Promise<unknown>>} */
const commands = {
  ...webhookCommands(distDir, tell),
  async createTags(strapi, names) {
    const written = [];
    for (const name of names) {
      const { documentId } = await strapi.documents('api::tag.tag').create({ data: { name } });
      written.push(documentId);
    }
    return written;
  },
  async follow(strapi, name) {
    const { followChanges } = require(resolve(distDir, 'src/platform/change-log'));
    await followChanges(strapi, {
      name,
      onChanges: (changes) => {
        tell(
          'seen',
          changes.map(({ documentId }) => documentId),
        );
      },
    }).ready;
  },
  async write(strapi, { uid, method, params }) {
    const { documentId, slug } = (await strapi.documents(uid)[method](params)) ?? {};
    return { documentId, slug };
  },
  async index(strapi) {
    await require(resolve(distDir, 'src/features/search')).drainOnce(strapi);
  },
  async listen(strapi) {
    strapi.server.mount();
    const { httpServer } = strapi.server;
    await new Promise((done) => httpServer.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${httpServer.address().port}`;
  },
  /** Runs the schedules that are due, beside the first instance. */
  async runDueSchedules(strapi) {
    return require(resolve(distDir, 'src/features/scheduling')).runDueSchedules(strapi);
  },
  /** Runs a due schedule and kills its own process before the COMMIT. */
  async dieAtDueWork(strapi) {
    const { beforeCommit } = require(resolve(distDir, 'src/platform/change-log'));
    beforeCommit(strapi, () => process.kill(process.pid, 'SIGKILL') && new Promise(() => {}));
    await commands.runDueSchedules(strapi);
  },
  /** Writes in a transaction and kills its own process before the COMMIT. */
  async dieInTransaction(strapi, name) {
    await strapi.db.transaction(async () => {
      await strapi.documents('api::tag.tag').create({ data: { name } });
      const { beforeCommit } = require(resolve(distDir, 'src/platform/change-log'));
      beforeCommit(strapi, () => process.kill(process.pid, 'SIGKILL') && new Promise(() => {}));
    });
  },
};

async function main() {
  const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  process.on('message', async ({ id, command, argument }) => {
    if (command === 'stop') {
      await strapi.destroy();
      process.exit(0);
    }
    try {
      process.send({ id, value: await commands[command](strapi, argument) });
    } catch (error) {
      process.send({ id, error: error.stack });
    }
  });
  process.send({ ready: true });
}

process.on('disconnect', () => process.exit(0));
void main();
