import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { addEditorActions, addEditorRoutes } from '../../platform/admin-http';
import {
  authorizedArticle,
  fieldPermissions,
  type ArticleAddress,
} from '../../articles/permissions';
import { parseOrThrow } from '../../platform/http';
import { siteTimeZone } from '../../articles/site';
import { compare } from './compare';
import { ARTICLE, contentOf, type Content } from './content';
import { fieldsOf } from './model';
import { permittedContent } from './permitted';
import { restore } from './restore';
import { findRevision, revisionsKept, revisionsOf, type Revision } from './stored';

/** `draft` is what the article holds now. */
const side = z.union([z.literal('draft'), z.string().regex(/^\d{1,18}$/, 'name a revision')]);
const sides = z.object({ from: side, to: side });

/** The admin panel's requests about revisions. */
export async function registerRevisions(strapi: Core.Strapi): Promise<void> {
  await addEditorActions(strapi, [
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
        const { from, to } = parseOrThrow(sides, { from: ctx.query['from'], to: ctx.query['to'] });
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
        const revision = await revisionFor(strapi, article, revisionParameter(ctx));
        const may = await fieldPermissions(strapi, ctx, article, 'update');
        return { lost: await restore(strapi, article, revision, may) };
      },
    },
  ]);
}

const revisionParameter = (ctx: Context): string =>
  parseOrThrow(sides.shape.from, (ctx.params as Record<string, unknown>)['revision']);

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
  throw new errors.NotFoundError(
    'This revision is no longer kept; newer ones have taken its place.',
    { code: 'REVISION_GONE', values: {} },
  );
}
