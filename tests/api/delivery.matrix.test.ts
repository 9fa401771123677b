import { isDeepStrictEqual } from 'node:util';
import type { UID } from '@strapi/strapi';
import { adminToken, contentManager } from '../support/admin';
import { useApplication } from '../support/application';
import { articleInput, uniqueTitle } from '../support/builders';
import { rawOf, statusOf } from '../support/delivery';
import { changeSite } from '../support/discussing';
import { ARTICLE, COMMENT, documents, SITE } from '../support/documents';
import { createFolder, markdown, runImport } from '../support/import-command';
import { formFile, upload, uploads } from '../support/media';
import { fullAccessToken } from '../support/tokens';

const app = useApplication();
const raw = rawOf(app);

const AUTHOR = 'api::author.author';
const CATEGORY = 'api::category.category';
const TAG = 'api::tag.tag';
const PERMISSION = 'plugin::users-permissions.permission';

/** What every write finds: an article in two languages with all that hangs on it, and a draft. */
async function furnish() {
  const mark = uniqueTitle('Furnished');
  const named = async (uid: typeof AUTHOR | typeof CATEGORY | typeof TAG) =>
    (await documents(app, uid).create({ data: { name: `${mark} ${uid}` } })).documentId;
  const [author, category, tag] = [await named(AUTHOR), await named(CATEGORY), await named(TAG)];
  const cover = await upload(app);
  const input = (title: string) =>
    articleInput({ title, author, category, tags: [tag], cover: cover.id, commentsSwitch: 'open' });
  const { documentId, slug } = await documents(app).create({
    data: input(mark),
    status: 'published',
  });
  const english = await documents(app).update({
    documentId,
    locale: 'en',
    data: input(`${mark} in English`),
    status: 'published',
  });
  const draft = await documents(app).create({ data: input(`${mark} draft`) });
  const other = await documents(app).create({ data: input(`${mark} other`), status: 'published' });
  const comment = await documents(app, COMMENT).create({
    data: { body: 'Hello.', authorName: 'Reader', moderation: 'pending', article: documentId },
  });
  return {
    mark,
    author,
    category,
    tag,
    cover,
    documentId,
    slug: slug ?? '',
    englishSlug: english?.slug ?? '',
    draft: draft.documentId,
    draftSlug: draft.slug ?? '',
    other: other.documentId,
    comment: comment.documentId,
  };
}
type Room = Awaited<ReturnType<typeof furnish>>;

/** Every public way to see any of it; parameters in order, as redirects repeat them. */
function routesOf({ mark, documentId, slug, englishSlug, draft, draftSlug, ...room }: Room) {
  const name = encodeURIComponent(mark);
  const query = (text: string) => `/graphql?query=${encodeURIComponent(text)}`;
  return [
    '/api/articles',
    '/api/articles?pagination[page]=2&pagination[pageSize]=1',
    '/api/articles?pagination[start]=1&pagination[limit]=2',
    '/api/articles?locale=en',
    '/api/articles?fallbackLocale=ko&locale=en',
    `/api/articles?filters[title][$contains]=${name}`,
    `/api/articles?filters[author][name][$contains]=${name}&sort=title`,
    `/api/articles?filters[tags][name][$contains]=${name}&fields=title`,
    '/api/articles?populate=*',
    '/api/articles?fields=title&populate[cover]=true&sort=updatedAt:desc',
    `/api/articles/${documentId}`,
    `/api/articles/${documentId}?locale=en`,
    `/api/articles/${documentId}?populate[category][fields]=name`,
    `/api/articles/${room.other}`,
    `/api/articles/${draft}`,
    `/api/articles/${draft}?fallbackLocale=ko&locale=en`,
    `/api/articles/slug/${slug}`,
    `/api/articles/slug/${slug}?fallbackLocale=ko&locale=en`,
    `/api/articles/slug/${englishSlug}?locale=en`,
    `/api/articles/slug/${slug}?fields=title`,
    `/api/articles/slug/${draftSlug}`,
    `/api/articles/${documentId}/comments`,
    `/api/authors?filters[name][$contains]=${name}`,
    `/api/authors/${room.author}`,
    `/api/categories/${room.category}`,
    '/api/tags',
    '/api/site',
    '/api/site?locale=en',
    query(
      '{ articles { title author { name } tags { name } cover { url } discussion { count } } }',
    ),
    query(`{ article(documentId: "${documentId}") { title sections { heading } cover { name } } }`),
    query(`{ articleBySlug(slug: "${slug}") { title category { name } } }`),
    query(`{ articleBySlug(slug: "${slug}", locale: "en", fallbackLocale: "ko") { title } }`),
    query('{ site { name } }'),
    query('{ authors { name } categories { name } tags { name } }'),
  ];
}

interface Write {
  name: string;
  /** Whether readers see anything of it. */
  seen: boolean;
  /** A process of its own writes: within a second is soon enough. */
  elsewhere?: true;
  /** What is there before the first read. */
  prepare?: (room: Room) => Promise<unknown>;
  write: (room: Room) => Promise<unknown>;
  /** Puts back what all the others rely on. */
  after?: () => Promise<unknown>;
}

const expectSuccess = async (answer: Promise<{ status: number; text: string }>) => {
  const { status, text } = await answer;
  if (status >= 300) throw new Error(`${String(status)} ${text}`);
};

const manager = (uid: string) => `/content-manager/collection-types/${uid}`;
const desk = async (
  method: 'post' | 'put',
  path: string,
  body: object,
  query: Record<string, unknown> = {},
) => expectSuccess(app[method](path, body, { token: await adminToken(app), query }));
const deskDelete = async (path: string, query: Record<string, unknown> = {}) =>
  expectSuccess(app.delete(path, { token: await adminToken(app), query }));
const mutate = async (mutation: string, variables: Record<string, unknown>) => {
  const token = await fullAccessToken(app.strapi);
  const { errors } = await app.graphql(mutation, variables, { token });
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
};
const rest = async () => ({ token: await fullAccessToken(app.strapi) });
const renamed = () => ({ title: uniqueTitle('Renamed') });
const publishedRow = ({ documentId }: Room, locale = 'ko') => ({
  where: { documentId, locale, publishedAt: { $notNull: true } },
});
const rows = (uid: UID.Schema) => app.strapi.db.query(uid);

interface Locales {
  setDefaultLocale(locale: { code: string }): Promise<unknown>;
  findByCode(code: string): Promise<{ id: number }>;
  delete(locale: { id: number }): Promise<unknown>;
  create(locale: { code: string; name: string }): Promise<unknown>;
}
const locales = () => app.strapi.plugin('i18n').service<Locales>('locales');
const valid = () => articleInput({ title: uniqueTitle('Written') });

let removedPermission: object | null = null;

const WRITES: Write[] = [
  // The content manager.
  {
    name: 'panel: create a draft',
    seen: false,
    write: () => desk('post', manager(ARTICLE), valid()),
  },
  {
    name: 'panel: save a draft of a published article',
    seen: false,
    write: ({ documentId }) => desk('put', `${manager(ARTICLE)}/${documentId}`, renamed()),
  },
  {
    name: 'panel: publish a new article',
    seen: true,
    write: () => desk('post', `${manager(ARTICLE)}/actions/publish`, valid()),
  },
  {
    name: 'panel: publish a saved draft',
    seen: true,
    write: ({ draft }) => desk('post', `${manager(ARTICLE)}/${draft}/actions/publish`, {}),
  },
  {
    name: 'panel: publish an article again',
    seen: true,
    write: ({ documentId }) =>
      desk('post', `${manager(ARTICLE)}/${documentId}/actions/publish`, renamed()),
  },
  {
    name: 'panel: publish with another slug',
    seen: true,
    write: ({ documentId, mark }) =>
      desk('post', `${manager(ARTICLE)}/${documentId}/actions/publish`, {
        slug: `${mark.replaceAll(' ', '-').toLowerCase()}-moved`,
      }),
  },
  {
    name: 'panel: unpublish',
    seen: true,
    write: ({ documentId }) =>
      desk('post', `${manager(ARTICLE)}/${documentId}/actions/unpublish`, {}),
  },
  {
    name: 'panel: unpublish one language',
    seen: true,
    write: ({ documentId }) =>
      desk('post', `${manager(ARTICLE)}/${documentId}/actions/unpublish`, {}, { locale: 'en' }),
  },
  {
    name: 'panel: discard a draft',
    seen: false,
    write: async ({ documentId }) => {
      await documents(app).update({ documentId, data: renamed() });
      await desk('post', `${manager(ARTICLE)}/${documentId}/actions/discard`, {});
    },
  },
  {
    name: 'panel: clone',
    seen: false,
    write: ({ documentId }) =>
      desk('post', `${manager(ARTICLE)}/clone/${documentId}`, { title: uniqueTitle('Cloned') }),
  },
  {
    name: 'panel: delete',
    seen: true,
    write: ({ documentId }) => deskDelete(`${manager(ARTICLE)}/${documentId}`, { locale: '*' }),
  },
  {
    name: 'panel: delete one language',
    seen: true,
    write: ({ documentId }) => deskDelete(`${manager(ARTICLE)}/${documentId}`, { locale: 'en' }),
  },
  {
    name: 'panel: publish several',
    seen: true,
    write: async ({ documentId, draft }) => {
      await documents(app).update({ documentId, data: renamed() });
      await expectSuccess((await contentManager(app, ARTICLE)).bulkPublish([documentId, draft]));
    },
  },
  {
    name: 'panel: unpublish several',
    seen: true,
    write: ({ documentId, other }) =>
      desk('post', `${manager(ARTICLE)}/actions/bulkUnpublish`, {
        documentIds: [documentId, other],
      }),
  },
  {
    name: 'panel: delete several',
    seen: true,
    write: ({ documentId, other }) =>
      desk('post', `${manager(ARTICLE)}/actions/bulkDelete`, { documentIds: [documentId, other] }),
  },
  {
    name: "panel: an article's author, from the article",
    seen: true,
    write: ({ documentId }) =>
      desk('post', `${manager(ARTICLE)}/${documentId}/actions/publish`, { author: { set: [] } }),
  },
  {
    name: "panel: an article's author, from the author",
    seen: true,
    write: ({ author }) => desk('put', `${manager(AUTHOR)}/${author}`, { articles: { set: [] } }),
  },
  {
    name: "panel: an article's tags, from the tag",
    seen: true,
    write: ({ tag }) => desk('put', `${manager(TAG)}/${tag}`, { articles: { set: [] } }),
  },
  {
    name: 'panel: rename a category',
    seen: true,
    write: ({ category }) =>
      desk('put', `${manager(CATEGORY)}/${category}`, { name: uniqueTitle() }),
  },
  {
    name: 'panel: delete an author',
    seen: true,
    write: ({ author }) => deskDelete(`${manager(AUTHOR)}/${author}`),
  },
  {
    name: 'panel: approve a comment',
    seen: true,
    write: ({ comment }) =>
      desk('put', `${manager(COMMENT)}/${comment}`, { moderation: 'approved' }),
  },
  {
    name: 'panel: delete an approved comment',
    seen: true,
    prepare: ({ comment: documentId }) =>
      documents(app, COMMENT).update({ documentId, data: { moderation: 'approved' } }),
    write: ({ comment }) => deskDelete(`${manager(COMMENT)}/${comment}`),
  },
  {
    name: 'panel: site settings',
    seen: true,
    write: () =>
      desk('put', `/content-manager/single-types/${SITE}`, { name: uniqueTitle('Site') }),
  },
  {
    name: 'panel: the site closes its comments',
    seen: true,
    write: () => desk('put', `/content-manager/single-types/${SITE}`, { commentsEnabled: false }),
    after: () => changeSite(app, { commentsEnabled: true }),
  },
  // REST.
  {
    name: 'REST: create',
    seen: true,
    write: async () => expectSuccess(app.post('/api/articles', { data: valid() }, await rest())),
  },
  {
    name: 'REST: update',
    seen: true,
    write: async ({ documentId }) =>
      expectSuccess(app.put(`/api/articles/${documentId}`, { data: renamed() }, await rest())),
  },
  {
    name: 'REST: delete',
    seen: true,
    write: async ({ documentId }) =>
      expectSuccess(app.delete(`/api/articles/${documentId}`, await rest())),
  },
  {
    name: 'REST: rename a tag',
    seen: true,
    write: async ({ tag }) =>
      expectSuccess(app.put(`/api/tags/${tag}`, { data: { name: uniqueTitle() } }, await rest())),
  },
  {
    name: 'REST: a comment waits for approval',
    seen: false,
    write: ({ documentId }) =>
      expectSuccess(
        app.post(`/api/articles/${documentId}/comments`, {
          data: { authorName: 'Reader', body: 'Waiting.' },
        }),
      ),
  },
  // GraphQL.
  {
    name: 'GraphQL: create',
    seen: true,
    write: () =>
      mutate('mutation ($data: ArticleInput!) { createArticle(data: $data) { title } }', {
        data: valid(),
      }),
  },
  {
    name: 'GraphQL: update',
    seen: true,
    write: ({ documentId: id }) =>
      mutate(
        'mutation ($id: ID!, $data: ArticleInput!) { updateArticle(documentId: $id, data: $data) { title } }',
        { id, data: renamed() },
      ),
  },
  {
    name: 'GraphQL: delete',
    seen: true,
    write: ({ documentId: id }) =>
      mutate('mutation ($id: ID!) { deleteArticle(documentId: $id) { documentId } }', { id }),
  },
  // Code.
  {
    name: 'Document Service: create and publish',
    seen: true,
    write: () => documents(app).create({ data: valid(), status: 'published' }),
  },
  {
    name: 'Document Service: update and publish one language',
    seen: true,
    write: ({ documentId }) =>
      documents(app).update({ documentId, locale: 'en', data: renamed(), status: 'published' }),
  },
  {
    name: 'Document Service: publish all languages',
    seen: true,
    write: async ({ documentId }) => {
      await documents(app).update({ documentId, data: renamed() });
      await documents(app).publish({ documentId, locale: '*' });
    },
  },
  {
    name: 'Document Service: unpublish all languages',
    seen: true,
    write: ({ documentId }) => documents(app).unpublish({ documentId, locale: '*' }),
  },
  {
    name: 'Document Service: delete a published tag',
    seen: true,
    write: ({ tag }) => documents(app, TAG).delete({ documentId: tag }),
  },
  {
    name: 'strapi.db.query: update the published row',
    seen: true,
    write: (room) => rows(ARTICLE).update({ ...publishedRow(room), data: renamed() }),
  },
  {
    name: 'strapi.db.query: update many',
    seen: true,
    write: ({ documentId }) =>
      rows(ARTICLE).updateMany({ where: { documentId }, data: { lead: uniqueTitle('A lead') } }),
  },
  {
    name: 'strapi.db.query: set a relation',
    seen: true,
    write: (room) => rows(ARTICLE).update({ ...publishedRow(room), data: { category: null } }),
  },
  {
    name: 'strapi.db.query: delete the published row',
    seen: true,
    write: (room) => rows(ARTICLE).delete(publishedRow(room)),
  },
  {
    name: 'strapi.db.query: delete many',
    seen: true,
    write: ({ documentId }) => rows(ARTICLE).deleteMany({ where: { documentId } }),
  },
  {
    name: 'strapi.db.query: write a component',
    seen: true,
    write: async ({ documentId }) => {
      const article = await app.strapi.documents(ARTICLE).findOne({
        documentId,
        status: 'published',
        populate: ['summary'],
      });
      await rows('article.three-line-summary').update({
        where: { id: article?.summary?.id },
        data: { line1: uniqueTitle('A line') },
      });
    },
  },
  {
    name: 'a transaction of several writes',
    seen: true,
    write: ({ documentId, author }) =>
      app.strapi.db.transaction(async () => {
        await documents(app).update({ documentId, data: renamed(), status: 'published' });
        await documents(app, AUTHOR).update({ documentId: author, data: { name: uniqueTitle() } });
      }),
  },
  {
    name: 'the import command',
    seen: true,
    elsewhere: true,
    write: async () => {
      const folder = await createFolder();
      await folder.write('article.md', markdown(uniqueTitle('Imported')));
      const { code, stderr } = await runImport(
        { ...testHost.process.env } as Record<string, string>,
        [folder.path],
      );
      await folder.remove();
      if (code !== 0) throw new Error(stderr);
    },
  },
  // Media.
  {
    name: 'media: rename',
    seen: true,
    write: ({ cover }) => uploads(app).updateFileInfo(cover.id, { name: uniqueTitle('File') }),
  },
  {
    name: 'media: replace',
    seen: true,
    write: async ({ cover }) =>
      uploads(app).replace(cover.id, { data: {}, file: await formFile() }),
  },
  {
    name: 'media: delete',
    seen: true,
    write: ({ cover }) => removeFile(cover.id),
  },
  // What decides over everything.
  {
    name: "the public role's permissions",
    seen: true,
    write: async () => {
      const where = { action: 'api::author.author.find', role: { type: 'public' } };
      const { action, role } = (await rows(PERMISSION).findOne({ where, populate: ['role'] })) as {
        action: string;
        role: { id: number };
      };
      removedPermission = { action, role: role.id };
      await rows(PERMISSION).delete({ where });
    },
    after: () => rows(PERMISSION).create({ data: removedPermission }),
  },
  {
    name: 'the default locale',
    seen: true,
    write: () => locales().setDefaultLocale({ code: 'en' }),
    after: () => locales().setDefaultLocale({ code: 'ko' }),
  },
  {
    name: 'a locale removed',
    seen: true,
    write: async () => {
      const { id } = await locales().findByCode('en');
      await locales().delete({ id });
    },
    after: () => locales().create({ code: 'en', name: 'English (en)' }),
  },
];

/** What a test uploads lies in the project's own folder. */
async function removeFile(id: number): Promise<unknown> {
  const file: unknown = await app.strapi.db.query('plugin::upload.file').findOne({ where: { id } });
  return file === null ? undefined : uploads(app).remove(file);
}

/** A cookie goes past delivery; Apollo wants to be told that it is meant. */
const PAST_DELIVERY = { Cookie: 'past=delivery', 'Apollo-Require-Preflight': 'true' };

beforeAll(() => changeSite(app, { commentsEnabled: true }));

const bodies = async (routes: readonly string[], headers: Record<string, string> = {}) => {
  const answers = routes.map(async (route) => {
    const { status, headers: received, text } = await raw(route, { headers });
    // What a redirect leads to, for its target may be written in more than one way.
    const body = status === 301 ? await raw(received.location ?? '', { headers }) : { text };
    return [route, { status, body: JSON.parse(body.text) as unknown }] as const;
  });
  return new Map<string, unknown>(await Promise.all(answers));
};

test.each(WRITES)(
  '$name: the next read of every route is fresh',
  async ({ seen, elsewhere, prepare, write, after }) => {
    const room = await furnish();
    const routes = routesOf(room);
    await prepare?.(room);
    const before = await bodies(routes);
    await write(room);
    if (elsewhere) await new Promise((later) => setTimeout(later, 1000));
    try {
      const delivered = await bodies(routes);
      // What the framework answers now is the truth.
      const truth = await bodies(routes, PAST_DELIVERY);
      expect(delivered).toEqual(truth);
      const changed = routes.filter(
        (route) => !isDeepStrictEqual(before.get(route), truth.get(route)),
      );
      // Not one test of the matrix passes because nothing happened.
      expect(changed.length > 0).toBe(seen);
      if (!seen) return;
      const again = await Promise.all(routes.map((route) => raw(route)));
      expect(
        again.filter((answer) => statusOf(answer) === 'threeline; hit').length,
      ).toBeGreaterThan(20);
    } finally {
      await after?.();
      await removeFile(room.cover.id);
    }
  },
);
