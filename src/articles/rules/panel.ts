import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { addEditorRoutes, parseBody } from '../../platform/admin-http';
import { contentPermissionChecker, editorAbility } from '../../strapi';
import { articleReadFilter, withReadableTitles } from '../permissions';
import { PUBLISHED } from '../read/pure';
import { ARTICLE } from '../uids';
import { readinessOn } from './enforce';
import type { Fault } from './readiness';

/** The content manager's list has at most as many rows on a page. */
const MOST = 100;

const selection = z.strictObject({
  documentIds: z.array(z.string().min(1).max(255)).max(MOST),
  locale: z.string().min(1).max(64),
});

const rows = z.array(
  z.looseObject({
    id: z.number(),
    documentId: z.string(),
    title: z.string().nullish(),
    updatedAt: z.string(),
  }),
);
const publishedRows = z.array(z.object({ documentId: z.string(), updatedAt: z.string() }));

/** One of the articles that an editor has selected to publish. */
interface SelectedArticle {
  documentId: string;
  /** `null` if the editor may not read it. */
  title: string | null;
  state: 'draft' | 'modified' | 'published';
  mayPublish: boolean;
  /** What it lacks, in the fields that the editor may read. */
  faults: Fault[];
}

/** Adds the route that tells which of several articles can be published, and what the others lack. */
export function registerReadinessPanel(strapi: Core.Strapi): void {
  addEditorRoutes(strapi, [
    {
      method: 'POST',
      path: '/readiness',
      handler: (ctx) => selectedArticles(strapi, ctx),
    },
  ]);
}

/** The selected articles that the editor may read, in the order of the selection. */
async function selectedArticles(strapi: Core.Strapi, ctx: Context): Promise<SelectedArticle[]> {
  const { documentIds, locale } = parseBody(selection, ctx);
  const readable = articleReadFilter(strapi, ctx);
  if (readable === null) return [];
  const selected = { documentId: { $in: documentIds }, locale };
  const found: unknown = await strapi.db.query(ARTICLE).findMany({
    where: { $and: [{ ...selected, publishedAt: null }, readable] },
    populate: { summary: true, sections: true, seo: true, createdBy: { populate: ['roles'] } },
  });
  const drafts = await withReadableTitles(strapi, ctx, rows.parse(found));
  const published: unknown = await strapi.db.query(ARTICLE).findMany({
    select: ['documentId', 'updatedAt'],
    where: { ...selected, ...PUBLISHED },
  });
  const publishedAt = new Map(
    publishedRows.parse(published).map((row) => [row.documentId, row.updatedAt]),
  );
  const faultsOf = await readinessOn(strapi);
  const cannot = contentPermissionChecker(strapi, editorAbility(ctx), ARTICLE);
  const stored = new Map(rows.parse(found).map((draft) => [draft.documentId, draft]));
  return drafts
    .map(({ documentId, title, updatedAt }) => ({
      documentId,
      title: title ?? null,
      state: stateOf(updatedAt, publishedAt.get(documentId)),
      mayPublish: !cannot('publish', stored.get(documentId)),
      faults: faultsOf(stored.get(documentId) ?? {}).filter(
        ({ path }) => !cannot('read', stored.get(documentId), fieldAt(path)),
      ),
    }))
    .sort((a, b) => documentIds.indexOf(a.documentId) - documentIds.indexOf(b.documentId));
}

/** The field of a path in the schema, as permissions name it: `sections.heading`. */
const fieldAt = (path: readonly string[]): string =>
  path.filter((part) => !/^\d+$/.test(part)).join('.');

/** A publish writes the published row after the draft, so an unchanged draft is older. */
function stateOf(draftAt: string, publishedAt: string | undefined): SelectedArticle['state'] {
  if (publishedAt === undefined) return 'draft';
  return draftAt > publishedAt ? 'modified' : 'published';
}
