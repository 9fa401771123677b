import type * as AsyncHooks from 'node:async_hooks';
import { useApplication } from '../support/app/application';
import { articleInput } from '../support/fixtures/builders';
import { changeLog } from '../support/fixtures/changes';
import { rawOf, statusOf } from '../support/app/delivery';
import { until } from '../support/app/until';
import { documents } from '../support/fixtures/documents';

const app = useApplication();
const raw = rawOf(app);

const publish = async (title: string, more: object = {}) => {
  const data = articleInput({ title, ...more });
  const article = await documents(app).create({ data, status: 'published' });
  return { ...article, address: `/api/articles/slug/${article.slug ?? ''}` };
};
const rename = async (documentId: string, title: string) => {
  await documents(app).update({ documentId, data: { title }, status: 'published' });
};
const isHit = async (address: string) => statusOf(await raw(address)) === 'threeline; hit';
const warm = async (...addresses: string[]) => {
  for (const address of addresses) await raw(address);
};

/** Single articles in every way that a reader may ask for one. */
const singles = ({ documentId, address }: { documentId: string; address: string }) => [
  address,
  `/api/articles/${documentId}`,
  `/api/articles/${documentId}?populate=author`,
  `${address}?fields=title`,
  `/graphql?query=${encodeURIComponent(`{ article(documentId: "${documentId}") { title author { name } discussion { count } } }`)}`,
  `/graphql?query=${encodeURIComponent(`{ articleBySlug(slug: "${address.slice(19)}") { title sections { heading } } }`)}`,
];

test('publishing one article leaves the answers about others in place, and purges its own and lists', async () => {
  const one = await publish('One');
  const other = await publish('Other');
  const lists = [
    '/api/articles',
    '/api/articles?pagination[pageSize]=3',
    '/api/articles?filters[title][$contains]=z',
  ];
  await warm(...singles(one), ...singles(other), ...lists);
  await rename(one.documentId, 'One, renamed');
  for (const address of singles(other))
    expect([address, await isHit(address)]).toEqual([address, true]);
  for (const address of [...singles(one), ...lists]) {
    expect([address, await isHit(address)]).toEqual([address, false]);
  }
  for (const address of singles(one).slice(0, 3))
    expect((await raw(address)).text).toContain('One, renamed');
});

test('an article that newly matches a list is in it', async () => {
  const address = '/api/articles?filters[title][$startsWith]=Newly';
  expect((await raw(address)).text).toContain('"total":0');
  await publish('Newly published');
  expect((await raw(address)).text).toContain('"total":1');
});

test.each([
  ['author', 'api::author.author'],
  ['category', 'api::category.category'],
  ['tag', 'api::tag.tag'],
] as const)('a renamed %s purges what shows it, and no other article', async (kind, uid) => {
  const { documentId } = await documents(app, uid).create({ data: { name: `Old ${kind}` } });
  const shows = await publish(
    `Shows the ${kind}`,
    kind === 'tag' ? { tags: [documentId] } : { [kind]: documentId },
  );
  const bare = await publish(`Bare of the ${kind}`);
  await warm(shows.address, bare.address, '/api/articles');
  await documents(app, uid).update({ documentId, data: { name: `New ${kind}` } });
  expect(await isHit(bare.address)).toBe(true);
  expect((await raw(shows.address)).text).toContain(`New ${kind}`);
  expect((await raw('/api/articles')).text).toContain(`New ${kind}`);
});

test('changed media purge what shows them', async () => {
  const files = app.strapi.db.query('plugin::upload.file');
  const data = {
    name: 'old.jpg',
    hash: 'x',
    ext: '.jpg',
    mime: 'image/jpeg',
    size: 1,
    url: '/x',
    provider: 'local',
    folderPath: '/',
  };
  const file = (await files.create({ data })) as { id: number; documentId: string };
  const { address } = await publish('With a cover', { cover: file.id });
  expect((await raw(address)).text).toContain('old.jpg');
  await files.update({ where: { id: file.id }, data: { name: 'new.jpg' } });
  expect((await raw(address)).text).toContain('new.jpg');
});

test('site settings purge every answer with a discussion, and comments the one of their article', async () => {
  const article = await publish('Discussed', { commentsSwitch: 'open' });
  const other = await publish('Discussed too', { commentsSwitch: 'open' });
  await warm(article.address, other.address);
  const sites = documents(app, 'api::site.site');
  const [site] = await sites.findMany({});
  const documentId = site?.documentId ?? '';
  await sites.update({ documentId, data: { commentsEnabled: true } });
  expect((await raw(article.address)).text).toContain('"state":"open","count":0');
  await warm(other.address, '/api/articles');

  const comment = await documents(app, 'api::comment.comment').create({
    data: {
      body: 'Hello.',
      authorName: 'Reader',
      moderation: 'approved',
      article: article.documentId,
    },
  });
  expect(await isHit(other.address)).toBe(true);
  expect(await isHit('/api/articles')).toBe(false);
  await documents(app, 'api::comment.comment').delete({ documentId: comment.documentId });
  for (const { address } of [article, other])
    expect((await raw(address)).text).toContain('"count":0');
});

test('permissions purge everything', async () => {
  const { address } = await publish('Permitted');
  await warm(address);
  const permissions = app.strapi.db.query('plugin::users-permissions.permission');
  const where = { action: 'api::article.article-by-slug.findOne', role: { type: 'public' } };
  const { id } = (await permissions.findOne({ where })) as { id: number };
  const role = (await app.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } })) as { id: number };
  await permissions.delete({ where: { id } });
  expect((await raw(address)).status).toBe(403);
  await permissions.create({
    data: { action: 'api::article.article-by-slug.findOne', role: role.id },
  });
  expect((await raw(address)).status).toBe(200);
});

test('what plugins keep is purged as well, where the owner shows it', async () => {
  const permissions = app.strapi.db.query('plugin::users-permissions.permission');
  const role = (await app.strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'public' } })) as { id: number };
  const action = 'plugin::users-permissions.user.find';
  await permissions.create({ data: { action, role: role.id } });
  const query = encodeURIComponent('{ usersPermissionsUsers { username } }');
  const users = () => raw(`/graphql?query=${query}`);
  expect((await users()).text).toContain('"usersPermissionsUsers":[]');
  const data = { username: 'new-user', email: 'new@user.example', role: role.id };
  await app.strapi.db.query('plugin::users-permissions.user').create({ data });
  expect((await users()).text).toContain('new-user');
});

/** Holds back responses of the framework that have been read, until they are released. */
function holdAnswers() {
  const { sanitize } = app.strapi.contentAPI;
  const { output } = sanitize;
  const gates: (() => void)[] = [];
  let calls = 0;
  sanitize.output = async (...args: Parameters<typeof output>) => {
    calls += 1;
    await new Promise<void>((open) => gates.push(open));
    return output.apply(sanitize, args);
  };
  return {
    calls: () => calls,
    held: (count: number) => until(() => gates.length >= count, `${String(count)} reads are held`),
    release() {
      sanitize.output = output;
      for (const open of gates.splice(0)) open();
    },
  };
}

test('a read that began before a commit and ends after it does not leave its old answer behind', async () => {
  const { documentId, address } = await publish('Before the race');
  const general = `${address}?jsonLd=true`;
  const hold = holdAnswers();
  const early = raw(general);
  await hold.held(1);
  const renamed = rename(documentId, 'After the race');
  // On SQLite a read holds the one connection, and the write waits for it.
  if (testHost.database === 'postgres') {
    await renamed;
    const late = raw(general);
    await hold.held(2);
    hold.release();
    expect(statusOf(await early)).toBe('threeline; fwd=miss');
    expect((await late).text).toContain('After the race');
  }
  hold.release();
  await renamed;
  // The read saw the database as it was when it began.
  expect((await early).text).toContain('Before the race');
  await warm(general);
  const next = await raw(general);
  expect([statusOf(next), next.text.includes('After the race')]).toEqual(['threeline; hit', true]);
});

test('an answer whose article is replaced while it is read is of one version', async () => {
  const { documentId: author } = await documents(app, 'api::author.author').create({
    data: { name: 'Torn between' },
  });
  const { documentId } = await publish('Before it was torn', { author });
  const { entityManager } = app.strapi.db;
  const load = entityManager.load.bind(entityManager);
  const { AsyncResource } = testHost.require('node:async_hooks') as typeof AsyncHooks;
  // Outside of the request's transaction, as another request would.
  const renameOutside = AsyncResource.bind(() => rename(documentId, 'After it was torn'));
  let renamed: Promise<unknown> = Promise.resolve();
  entityManager.load = async (...params: Parameters<typeof load>): Promise<unknown> => {
    entityManager.load = load;
    renamed = renameOutside();
    // On SQLite the write waits for the one connection, which the read holds.
    if (testHost.database === 'postgres') await renamed;
    return load(...params);
  };
  const query = `{ article(documentId: "${documentId}") { title author { name } } }`;
  const { text } = await raw(`/graphql?query=${encodeURIComponent(query)}`);
  expect(JSON.parse(text)).toEqual({
    data: { article: { title: 'Before it was torn', author: { name: 'Torn between' } } },
  });
  await renamed;
});

test('many requests for one missing answer cause one computation', async () => {
  const { address } = await publish('Wanted by many');
  const hold = holdAnswers();
  let arrived = 0;
  const count = () => (arrived += 1);
  app.strapi.server.httpServer.on('request', count);
  const all = Promise.all(Array.from({ length: 30 }, () => raw(`${address}?jsonLd=true`)));
  await until(() => arrived === 30);
  await hold.held(1);
  app.strapi.server.httpServer.off('request', count);
  const calls = hold.calls();
  hold.release();
  const answers = await all;
  expect(calls).toBe(1);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
});

test('while the change log cannot be followed nothing is answered from memory', async () => {
  const { address } = await publish('Unheard');
  await warm(address);
  expect(await isHit(address)).toBe(true);
  await changeLog().stopChangeLog(app.strapi);
  expect(statusOf(await raw(address))).toBe('threeline; fwd=bypass');
  await changeLog().startChangeLog(app.strapi);
  await until(async () => statusOf(await raw(address)) !== 'threeline; fwd=bypass');
  expect(await isHit(address)).toBe(true);
});
