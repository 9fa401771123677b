// Child: writes articles of 10 KB of Korean and English through the application itself, and answers
// with what search keeps of them. Copies of these fill the databases. Arguments: the project's
// folder, how many, and a seed.
import { createRequire } from 'node:module';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { textMaker } from './search-texts.mjs';

const [root, count, seed] = process.argv.slice(2);
const require = createRequire(`${root}/`);
const dist = path.join(root, 'dist');
process.chdir(root);

const strapi = require('@strapi/strapi').createStrapi({
  appDir: root,
  distDir: dist,
  autoReload: false,
  serveAdminPanel: false,
});
strapi.log.level = 'error';
await strapi.load();

const folder = path.join(root, 'database/seeds/articles');
const seeds = readdirSync(folder).map((file) => readFileSync(path.join(folder, file), 'utf8'));
const { words, body } = textMaker(Number(seed), seeds);
const paragraph = (text) => [{ type: 'paragraph', children: [{ type: 'text', text }] }];
const make = async (uid, n) =>
  (await strapi.documents(uid).create({ data: { name: `${uid.split('.')[1]} ${n}` } })).documentId;
const filed = {};
for (const [key, n] of Object.entries({ category: 8, tag: 40, author: 12 })) {
  filed[key] = [];
  for (let index = 0; index < n; index += 1)
    filed[key].push(await make(`api::${key}.${key}`, index));
}
for (let index = 0; index < Number(count); index += 1) {
  await strapi.documents('api::article.article').create({
    locale: 'ko',
    status: 'published',
    data: {
      title: words(7),
      publicationDate: '2026-06-01',
      lead: words(35),
      summary: { line1: words(8), line2: words(8), line3: words(8) },
      sections: [1, 2, 3, 4].map(() => ({ heading: words(4), body: paragraph(body(2300)) })),
      category: filed.category[index % 8],
      author: filed.author[index % 12],
      tags: [filed.tag[index % 40], filed.tag[(index * 7) % 40]],
    },
  });
}
const { readArticles } = require(path.join(dist, 'src/search/index-table/read-articles'));
const { entryOf } = require(path.join(dist, 'src/search/index-table/entry'));
const { finishBuild } = require(path.join(dist, 'src/search/search'));
await finishBuild(strapi, () => {});
const entries = (await readArticles(strapi, {})).map(entryOf);
const { accessKey } = await strapi
  .service('admin::api-token')
  .create({ name: 'bench', description: '', type: 'full-access', lifespan: null });
await strapi.destroy();
process.send?.({ accessKey, entries }, () => process.exit(0));
