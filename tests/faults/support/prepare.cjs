// Starts on the database of the environment, publishes as many articles as the argument says, and
// sends `{ token, documentIds }`: an API token with full access, and the articles.
'use strict';

const { resolve } = require('node:path');
const { createStrapi } = require('@strapi/strapi');

const appDir = resolve(__dirname, '../../..');

async function main() {
  const distDir = resolve(appDir, 'dist');
  const strapi = createStrapi({ appDir, distDir, autoReload: false, serveAdminPanel: false });
  strapi.log.level = 'error';
  await strapi.load();
  const { accessKey } = await strapi.service('admin::api-token').create({
    name: 'Faults',
    description: '',
    lifespan: null,
    type: 'full-access',
  });
  const documentIds = [];
  const block = { type: 'paragraph', children: [{ type: 'text', text: 'Text.' }] };
  for (let number = 0; number < Number(process.argv[2]); number += 1) {
    const data = {
      title: `Article ${number}`,
      lead: '0',
      summary: { line1: 'One.', line2: 'Two.', line3: 'Three.' },
      sections: [{ heading: 'Section', body: [block] }],
    };
    const articles = strapi.documents('api::article.article');
    documentIds.push((await articles.create({ data, status: 'published' })).documentId);
  }
  process.send({ token: accessKey, documentIds });
  await strapi.destroy();
  process.exit(0);
}

void main();
