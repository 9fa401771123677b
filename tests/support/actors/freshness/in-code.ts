import type { UID } from '@strapi/strapi';
import type { TestApplication } from '../../app/application';
import { uniqueTitle } from '../../fixtures/builders';
import { ARTICLE, documents, PAGE } from '../../fixtures/documents';
import { createFolder, markdown, runImport } from '../../processes/import-command';
import type { LinkedArticle } from '../../fixtures/linked-article';
import { renamed, valid, type Write } from './write';

const AUTHOR = 'api::author.author';
const TAG = 'api::tag.tag';

/** Writes by the Document Service, `strapi.db.query`, a transaction and another process. */
export function writesInCode(app: TestApplication): Write[] {
  const publishedRow = ({ documentId }: LinkedArticle, locale = 'ko') => ({
    where: { documentId, locale, publishedAt: { $notNull: true } },
  });
  const rows = (uid: UID.Schema) => app.strapi.db.query(uid);

  return [
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
      name: 'Document Service: publish a changed static page',
      seen: true,
      write: ({ page }) =>
        documents(app, PAGE).update({
          documentId: page,
          data: { title: uniqueTitle('A page') },
          status: 'published',
        }),
    },
    {
      name: 'Document Service: change the draft of a static page',
      seen: false,
      write: ({ page }) =>
        documents(app, PAGE).update({ documentId: page, data: { title: uniqueTitle('A page') } }),
    },
    {
      name: 'Document Service: unpublish a static page',
      seen: true,
      write: ({ page }) => documents(app, PAGE).unpublish({ documentId: page }),
    },
    {
      name: 'strapi.db.query: update the published row',
      seen: true,
      write: (linked) => rows(ARTICLE).update({ ...publishedRow(linked), data: renamed() }),
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
      write: (linked) =>
        rows(ARTICLE).update({ ...publishedRow(linked), data: { category: null } }),
    },
    {
      name: 'strapi.db.query: delete the published row',
      seen: true,
      write: (linked) => rows(ARTICLE).delete(publishedRow(linked)),
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
          await documents(app, AUTHOR).update({
            documentId: author,
            data: { name: uniqueTitle() },
          });
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
  ];
}
