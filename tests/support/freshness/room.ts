import type { TestApplication } from '../application';
import { articleInput, uniqueTitle } from '../builders';
import { COMMENT, documents } from '../documents';
import { upload, uploads } from '../media';

const AUTHOR = 'api::author.author';
const CATEGORY = 'api::category.category';
const TAG = 'api::tag.tag';

/** What every write finds: an article in two languages with all that hangs on it, and a draft. */
export async function furnish(app: TestApplication) {
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
export type Room = Awaited<ReturnType<typeof furnish>>;

/** Every public way to see any of it; parameters in order, as redirects repeat them. */
export function routesOf({ mark, documentId, slug, englishSlug, draft, draftSlug, ...room }: Room) {
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

/** What a test uploads lies in the project's own folder. */
export async function removeFile(app: TestApplication, id: number): Promise<unknown> {
  const file: unknown = await app.strapi.db.query('plugin::upload.file').findOne({ where: { id } });
  return file === null ? undefined : uploads(app).remove(file);
}
