// Starts the compiled application on the database of the environment, and stops it.
'use strict';

const { resolve } = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const appDir = resolve(__dirname, '../../..');

const start = async () => {
  const strapi = createStrapi({
    appDir,
    distDir: resolve(appDir, 'dist'),
    autoReload: false,
    serveAdminPanel: false,
  });
  strapi.log.level = 'error';
  await strapi.load();
  await strapi.destroy();
};

start().then(
  () => process.exit(0),
  (error) => {
    console.error(error);
    process.exit(1);
  },
);
