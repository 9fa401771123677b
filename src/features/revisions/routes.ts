import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { addEditorRoutes, notFoundError, parsePath, parseQuery } from '../../platform/admin-http';
import { contentOf, fieldsOf, permittedContent, type Content } from '../../articles/content';
import {
  authorizedArticle,
  fieldPermissions,
  registerArticleActions,
  type ArticleAddress,
} from '../../articles/permissions';
import { siteTimeZone } from '../../articles/site';
import { ARTICLE } from '../../articles/uids';
import { compare } from './compare';
import { restore } from './restore';
import { findRevision, revisionsKept, revisionsOf, type Revision } from './store';

/** A revision's id, or `draft` for the present draft. */
const side = z.union([z.literal('draft'), z.string().regex(/^\d{1,18}$/, 'name a revision')]);
const sides = z.object({ from: side, to: side });
const revisionPath = z.object({ revision: side });

/** Registers the requests of the panel about revisions. */
export async function registerRevisions(strapi: Core.Strapi): Promise<void> {
  await registerArticleActions(strapi, [
    { name: 'read-revisions', displayName: 'Read revisions' },
    { name: 'restore', displayName: 'Restore' },
  ]);
  addEditorRoutes(strapi, [
    {
      method: 'GET',
      path: '/revisions/:documentId',
      action: 'api::article.read-revisions',
      handler: async (ctx) => {
        const article = await authorizedArticle(strapi, ctx, 'read');
        const [revisions, timeZone, may] = await Promise.all([
          revisionsOf(strapi, article),
          siteTimeZone(strapi),
          fieldPermissions(strapi, ctx, article, 'read'),
        ]);
        const seesTitle = may('title');
        return {
          kept: revisionsKept(strapi),
          timeZone,
          revisions: revisions.map((one) => ({ ...one, title: seesTitle ? one.title : '' })),
        };
      },
    },
    {
      method: 'GET',
      path: '/revisions/:documentId/compare',
      action: 'api::article.read-revisions',
      handler: async (ctx) => {
        const article = await authorizedArticle(strapi, ctx, 'read');
        const { from, to } = parseQuery(sides, ctx);
        const fields = fieldsOf(strapi, ARTICLE);
        const may = await fieldPermissions(strapi, ctx, article, 'read');
        const seen = async (at: string): Promise<Content> =>
          permittedContent(fields, await contentAt(strapi, article, at), may);
        return { differences: compare(await seen(from), await seen(to)) };
      },
    },
    {
      method: 'POST',
      path: '/revisions/:documentId/:revision/restore',
      action: 'api::article.restore',
      handler: async (ctx) => {
        const article = await authorizedArticle(strapi, ctx, 'update');
        const revision = await revisionFor(strapi, article, parsePath(revisionPath, ctx).revision);
        const may = await fieldPermissions(strapi, ctx, article, 'update');
        return { lost: await restore(strapi, article, revision, may) };
      },
    },
  ]);
}

async function contentAt(
  strapi: Core.Strapi,
  article: ArticleAddress,
  at: string,
): Promise<Content> {
  if (at !== 'draft') return (await revisionFor(strapi, article, at)).content;
  return (await contentOf(strapi, article, 'draft')) ?? {};
}

/** @throws NotFoundError */
async function revisionFor(
  strapi: Core.Strapi,
  article: ArticleAddress,
  id: string,
): Promise<Revision> {
  const revision = id === 'draft' ? null : await findRevision(strapi, article, id);
  if (revision !== null) return revision;
  throw notFoundError(
    'REVISION_GONE',
    'This revision was deleted, because newer ones replaced it.',
  );
}
