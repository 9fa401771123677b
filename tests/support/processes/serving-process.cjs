// The compiled application as a server in a process of its own, on a free port of 127.0.0.1. It sends
// `{ address }` when it listens.
'use strict';

const { resolve } = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const appDir = resolve(__dirname, '../../..');

async function main() {
  const strapi = createStrapi({
    appDir,
    distDir: resolve(appDir, 'dist'),
    autoReload: false,
    serveAdminPanel: false,
  });
  await strapi.start();
  process.send({ address: `http://127.0.0.1:${strapi.server.httpServer.address().port}` });
}

void main();
