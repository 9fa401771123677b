// Child: writes articles of 10 KB of Korean and English through the application itself, and answers
// with what search keeps of them. Copies of these fill the databases. Arguments: the project's
// folder, how many, and a seed.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { accessKeyOf, finish, load } from './built.mjs';
import { textMaker } from './search-texts.mjs';

const [root, count, seed] = process.argv.slice(2);
const { strapi, built } = await load(root);

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
const { readArticles, searchable } = built('features/search/index-table/read-articles');
const { entryOf } = built('features/search/index-table/entry');
const { drainOnce } = built('features/search');
await drainOnce(strapi);
const entries = (await readArticles(strapi, {})).map((row) => entryOf(searchable(row)));
await finish(strapi, { accessKey: await accessKeyOf(strapi), entries });
