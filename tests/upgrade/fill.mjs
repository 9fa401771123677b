// Starts a released version on the empty database of the environment, and writes some of everything:
//   node tests/upgrade/fill.mjs FOLDER NOTES
// Writes the responses of REST to NOTES. The script uses what any version offers: the Document Service,
// the media library, REST, and the requests of the admin panel.
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import path from 'node:path';

const [folder, notes] = process.argv.slice(2);
const require = createRequire(path.join(folder, 'package.json'));
const { createStrapi } = require('@strapi/strapi');
const sharp = require('sharp');

Object.assign(process.env, {
  NODE_ENV: 'test',
  ENV_PATH: path.join(folder, 'none.env'),
  STRAPI_TELEMETRY_DISABLED: 'true',
  CHANGES_FOLLOW: 'true',
  SEARCH_INDEX: 'true',
  SCHEDULING_RUN: 'true',
  WEBHOOK_DISPATCH: 'true',
  WEBHOOK_ALLOW_PRIVATE_NETWORK: 'true',
  WEBHOOK_RETRY_SCHEDULE: '86400',
});

/** Responds with success to `/accepts`, with 500 to `/fails` and with 410 to `/gone`. */
const receiver = createServer((request, response) => {
  request.resume();
  request.on('end', () => {
    response.writeHead({ '/accepts': 204, '/fails': 500, '/gone': 410 }[request.url] ?? 404).end();
  });
});
await new Promise((done) => receiver.listen(0, '127.0.0.1', done));
const receiverAt = `http://127.0.0.1:${receiver.address().port}`;

const strapi = createStrapi({
  appDir: folder,
  distDir: path.join(folder, 'dist'),
  autoReload: false,
  serveAdminPanel: false,
});
strapi.log.level = 'error';
await strapi.load();
strapi.server.mount();
// Longer than any pause between two requests, which would meet a connection that is being closed.
strapi.server.httpServer.keepAliveTimeout = 120_000;
await new Promise((done) => strapi.server.httpServer.listen(0, '127.0.0.1', done));
const address = `http://127.0.0.1:${strapi.server.httpServer.address().port}`;

let token;
async function request(method, to, body) {
  const response = await fetch(address + to, {
    method,
    redirect: 'manual',
    headers: {
      ...(body && { 'Content-Type': 'application/json' }),
      ...(token && !to.startsWith('/api') && { Authorization: `Bearer ${token}` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  if (response.status >= 400) throw new Error(`${method} ${to}: ${response.status} ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}

/**
 * Waits for a condition for a minute at most. It is checked again after each query of the
 * application, whose workers query the database continually.
 */
async function until(what, isTrue) {
  const signal = AbortSignal.timeout(60_000);
  while (!(await isTrue())) {
    await once(strapi.db.connection, 'query', { signal }).catch(() => {
      throw new Error(`Timed out after 60 s waiting until ${what}.`);
    });
  }
}

const articles = strapi.documents('api::article.article');
const named = async (uid, data) => (await strapi.documents(uid).create({ data })).documentId;
const text = (words) => [{ type: 'paragraph', children: [{ type: 'text', text: words }] }];
const article = (title, more = {}) => ({
  title,
  lead: `The lead of ${title}.`,
  summary: { line1: `${title} opens.`, line2: '둘째 줄이다.', line3: 'The third line.' },
  sections: [
    { heading: 'Lines', body: text(`N13 crosses the river for ${title}.`) },
    { heading: '요금', body: text('Pay by card.') },
  ],
  ...more,
});

const administrator = { firstname: '서연', lastname: '김', email: 'chief@newsroom.example' };
const credentials = { ...administrator, password: 'Correct-horse-1' };
token = (await request('POST', '/admin/register-admin', credentials)).data.token;

// Users of the panel and of a frontend.
const authorRole = await strapi.db
  .query('admin::role')
  .findOne({ where: { code: 'strapi-author' } });
await strapi.service('admin::user').create({
  firstname: '지우',
  lastname: '박',
  email: 'author@newsroom.example',
  password: 'Correct-horse-1',
  isActive: true,
  roles: [authorRole.id],
});
const readerRole = await strapi.db
  .query('plugin::users-permissions.role')
  .findOne({ where: { type: 'authenticated' } });
await strapi.plugin('users-permissions').service('user').add({
  username: 'reader',
  email: 'reader@example.com',
  password: 'Correct-horse-1',
  provider: 'local',
  confirmed: true,
  role: readerRole.id,
});

// Subscriptions whose receiver accepts, whose delivery waits for a retry, and whose receiver is gone.
for (const [name, events] of [
  ['accepts', ['entry.publish', 'entry.update']],
  ['fails', ['entry.unpublish']],
  ['gone', ['entry.delete']],
]) {
  await request('POST', '/admin/webhooks', {
    name,
    url: `${receiverAt}/${name}`,
    headers: { 'X-From': 'threeline' },
    events,
  });
}

const { id: folderId } = await strapi
  .plugin('upload')
  .service('folder')
  .create({ name: '취재', parent: null });

async function upload(name, background) {
  const filepath = path.join(tmpdir(), `threeline-upgrade-${process.pid}-${name}`);
  const { size } = await sharp({ create: { width: 320, height: 200, channels: 3, background } })
    .png()
    .toFile(filepath);
  const files = { filepath, originalFilename: name, mimetype: 'image/png', size };
  const alternativeText = `Picture ${name}`;
  const data = { fileInfo: { alternativeText, caption: '사진 설명', folder: folderId } };
  const [file] = await strapi.plugin('upload').service('upload').upload({ data, files });
  return file;
}
const cover = await upload('cover.png', '#88aacc');
const inBody = await upload('body.png', '#ccaa88');
const avatar = await upload('avatar.png', '#aabb99');

const author = await named('api::author.author', {
  name: '김서연',
  bio: 'Writes of the city.',
  avatar: avatar.id,
});
const category = await named('api::category.category', { name: '교통', description: 'Traffic.' });
const tags = [];
// The last name is decomposed (NFD), as macOS sends it.
for (const name of ['버스', 'Night', '서울'.normalize('NFD')]) {
  tags.push(await named('api::tag.tag', { name }));
}

const [site] = await strapi.documents('api::site.site').findMany({});
for (const [locale, name] of [
  ['ko', '세 줄 신문'],
  ['en', 'The Threeline'],
]) {
  await strapi.documents('api::site.site').update({
    documentId: site.documentId,
    locale,
    data: {
      name,
      description: `${name}: every article in three lines.`,
      urlPattern: 'https://news.example/{locale}/{slug}',
      commentsEnabled: true,
      commentsNotice: `${name}: 댓글`,
    },
  });
}

const picture = {
  type: 'image',
  children: [{ type: 'text', text: '' }],
  image: {
    name: inBody.name,
    alternativeText: inBody.alternativeText,
    caption: inBody.caption,
    url: `${address}${inBody.url}`,
    width: inBody.width,
    height: inBody.height,
    formats: inBody.formats,
    hash: inBody.hash,
    ext: inBody.ext,
    mime: inBody.mime,
    size: inBody.size,
    provider: inBody.provider,
    createdAt: inBody.createdAt,
    updatedAt: inBody.updatedAt,
  },
};
const links = { author, category, tags, cover: cover.id, commentsSwitch: 'open' };
const create = async (title, more, status) =>
  (await articles.create({ data: article(title, more), status })).documentId;

// Published in two languages with everything, renamed twice, and changed since in one of them.
const whole = await create(
  '심야 버스',
  {
    ...links,
    slug: 'night-buses',
    publicationDate: '2025-12-12',
    sections: [
      { heading: 'Lines', body: [...text('N13, N15 and N16 cross the river.'), picture] },
      { heading: '요금', body: text('Pay by card.') },
    ],
    seo: { metaTitle: 'For search engines', noIndex: false },
  },
  'published',
);
await articles.update({
  documentId: whole,
  locale: 'en',
  data: article('Night buses', { ...links, slug: 'night-buses-en' }),
  status: 'published',
});
for (const slug of ['night-buses-2', 'night-buses-3']) {
  await articles.update({ documentId: whole, data: { slug }, status: 'published' });
}
await articles.update({
  documentId: whole,
  locale: 'en',
  data: { title: 'Night buses, changed since', lead: 'Nobody reads this yet.' },
});
const plain = await create('Plain', {}, 'published');
const draft = await create('Only a draft', { author, tags: tags.slice(0, 1) });
const unpublished = await create('Taken back', links, 'published');
await articles.unpublish({ documentId: unpublished });
const removed = await create('Deleted', {}, 'published');
await articles.delete({ documentId: removed });

// Comments in every state.
for (const [body, moderation] of [
  ['It runs late.', 'approved'],
  ['Waiting for an editor.', 'pending'],
  ['Buy this.', 'rejected'],
]) {
  await named('api::comment.comment', { body, authorName: '독자', moderation, article: whole });
}

// Schedules: a publish with an end, an end, and a publish that has failed.
const scheduled = await create('Scheduled', { author });
const incomplete = (await articles.create({ data: { title: 'Incomplete' } })).documentId;
const schedule = (documentId, times) =>
  request('PUT', `/threeline/schedules/${documentId}?locale=ko`, {
    publishAt: null,
    unpublishAt: null,
    version: null,
    timeZone: 'Asia/Seoul',
    ...times,
  });
await schedule(scheduled, { publishAt: '2099-01-02T03:04', unpublishAt: '2099-02-02T03:04' });
await schedule(plain, { unpublishAt: '2099-03-02T03:04' });
const { connection } = strapi.db;
const isSqlite = process.env.DATABASE_CLIENT === 'sqlite';
const past = isSqlite ? Date.now() - 60_000 : new Date(Date.now() - 60_000);
await schedule(incomplete, { publishAt: '2099-01-02T03:04' });
await connection('threeline_schedules')
  .where({ document_id: incomplete })
  .update({ publish_at: past, due_at: past });
await until('the incomplete article has failed to be published', async () =>
  Boolean((await connection('threeline_schedules').where({ document_id: incomplete }))[0].failure),
);
await until('every delivery has had its attempt', async () => {
  const deliveries = await connection('threeline_webhook_deliveries');
  const states = new Set(deliveries.map(({ state }) => state));
  return states.size === 3 && deliveries.every(({ attempts }) => attempts > 0);
});
await until('the index of search has every published article', async () => {
  const indexed = await connection('threeline_search_documents');
  const published = await connection('articles').whereNotNull('published_at');
  return indexed.length === published.length;
});

const paths = [
  '/api/articles?locale=ko',
  '/api/articles?locale=en',
  `/api/articles/${whole}`,
  `/api/articles/${whole}?locale=en`,
  '/api/articles/slug/night-buses-3',
  `/api/articles/${plain}`,
  `/api/articles/${whole}/comments`,
  '/api/authors?sort=name',
  '/api/categories?sort=name',
  '/api/tags?sort=slug',
  '/api/site?locale=ko',
  '/api/site?locale=en',
  `/api/search?q=${encodeURIComponent('심야')}`,
];
const answers = {};
for (const each of paths) answers[each] = await request('GET', each);
const uploaded = await strapi.db.query('plugin::upload.file').findMany({});
const files = uploaded.flatMap(({ url, formats }) => [
  url,
  ...Object.values(formats ?? {}).map((format) => format.url),
]);
const documents = { whole, plain, draft, unpublished, removed, scheduled, incomplete };
writeFileSync(notes, JSON.stringify({ documents, credentials, files, answers }, null, 2));

await strapi.destroy();
receiver.close();
process.exit(0);
