// Child: imports the seed articles through the application itself, and gives them what an article
// can have. Copies of these fill the databases. Arguments: the project's folder.
import path from 'node:path';
import { accessKeyOf, finish, load } from './built.mjs';

const [root] = process.argv.slice(2);
const { strapi, built } = await load(root);

const { articleFiles, importFiles } = built('features/importing');
const { readinessFaults } = built('articles/rules');
const found = await articleFiles([path.join(root, 'database/seeds/articles')], {
  from: root,
  project: root,
});
for await (const result of importFiles(strapi, {
  found,
  project: root,
  readinessFaults,
  setSchedule: () => Promise.resolve(),
}))
  void result;

const upload = (name) =>
  strapi.db.query('plugin::upload.file').create({
    data: {
      name,
      hash: name,
      ext: '.jpg',
      mime: 'image/jpeg',
      size: 12.3,
      url: `/uploads/${name}`,
      provider: 'local',
      folderPath: '/',
      width: 1600,
      height: 900,
    },
  });
const cover = await upload('cover.jpg');
const avatar = await upload('avatar.jpg');
const author = await strapi
  .documents('api::author.author')
  .create({ data: { name: 'Bench Author', bio: 'Writes.', avatar: avatar.id } });
const articles = strapi.documents('api::article.article');
for (const { documentId, locale } of await articles.findMany({
  locale: '*',
  status: 'published',
})) {
  await articles.update({
    documentId,
    locale,
    status: 'published',
    data: { cover: cover.id, author: author.documentId, seo: { metaTitle: 'Bench' } },
  });
}
await finish(strapi, { accessKey: await accessKeyOf(strapi) });
