import { adminToken, contentManager } from '../admin';
import type { TestApplication } from '../../app/application';
import { uniqueTitle } from '../../fixtures/builders';
import { changeSite } from '../discussing';
import { ARTICLE, COMMENT, documents, SITE } from '../../fixtures/documents';
import { expectSuccess, renamed, valid, type Write } from './write';

const AUTHOR = 'api::author.author';
const CATEGORY = 'api::category.category';
const TAG = 'api::tag.tag';
const manager = (uid: string) => `/content-manager/collection-types/${uid}`;

/** Writes of editors in the content manager. */
export function writesInThePanel(app: TestApplication): Write[] {
  const desk = async (
    method: 'post' | 'put',
    path: string,
    body: object,
    query: Record<string, unknown> = {},
  ) => expectSuccess(app[method](path, body, { token: await adminToken(app), query }));
  const deskDelete = async (path: string, query: Record<string, unknown> = {}) =>
    expectSuccess(
      app.delete(path, {
        token: await adminToken(app),
        query,
        headers: { 'X-Confirm': 'in-use' },
      }),
    );

  return [
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
        desk('post', `${manager(ARTICLE)}/actions/bulkDelete`, {
          documentIds: [documentId, other],
        }),
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
  ];
}
