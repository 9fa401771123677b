import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import {
  addEditorRoutes,
  notFoundError,
  parseBody,
  parsePath,
  parseQuery,
} from '../../platform/admin-http';
import { contentOf, fieldsOf, permittedContent, type Content } from '../../articles/content';
import { draftHistorySettings, findDraft } from '../../articles/draft-history';
import {
  authorizedArticle,
  fieldPermissions,
  registerArticleActions,
  type ArticleAddress,
} from '../../articles/permissions';
import { siteTimeZone } from '../../articles/site';
import { ARTICLE } from '../../articles/uids';
import { compare } from './compare';
import { listRevisions, type ListedRevision } from './list';
import { restore } from './restore';
import { findRevision, revisionsKept } from './store';

/** A revision's id, with a `d` that of a replaced draft, or `draft` for the present draft. */
const side = z.union([z.literal('draft'), z.string().regex(/^d?\d{1,18}$/, 'name a revision')]);
const sides = z.object({ from: side, to: side });
const revisionPath = z.object({ revision: side });
const restoreShape = z.strictObject({
  /** The edit version of the draft that the form showed. */
  editVersion: z.int().min(0).optional(),
});

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
        const [{ draft, revisions }, timeZone, may] = await Promise.all([
          listRevisions(strapi, article),
          siteTimeZone(strapi),
          fieldPermissions(strapi, ctx, article, 'read'),
        ]);
        const seen = (one: ListedRevision) => (may('title') ? one : { ...one, title: '' });
        const { everySaveHours, hourlyDays, dailyDays } = draftHistorySettings(strapi);
        return {
          kept: revisionsKept(strapi),
          keptDrafts: { everySaveHours, hourlyDays, dailyDays },
          timeZone,
          draft: draft === null ? null : seen(draft),
          revisions: revisions.map(seen),
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
        const seen = parseBody(restoreShape, ctx);
        return { lost: await restore(strapi, article, revision, may, seen) };
      },
    },
  ]);
}

async function contentAt(
  strapi: Core.Strapi,
  article: ArticleAddress,
  at: string,
): Promise<Content> {
  if (at !== 'draft') return revisionFor(strapi, article, at);
  return (await contentOf(strapi, article, 'draft')) ?? {};
}

/** @throws NotFoundError */
async function revisionFor(
  strapi: Core.Strapi,
  article: ArticleAddress,
  id: string,
): Promise<Content> {
  const revision = await findAny(strapi, article, id);
  if (revision !== null) return revision.content;
  throw notFoundError(
    'REVISION_GONE',
    'This revision was deleted, because newer ones replaced it.',
  );
}

async function findAny(
  strapi: Core.Strapi,
  article: ArticleAddress,
  id: string,
): Promise<{ content: Content } | null> {
  if (id === 'draft') return null;
  return id.startsWith('d')
    ? findDraft(strapi, article, id.slice(1))
    : findRevision(strapi, article, id);
}
