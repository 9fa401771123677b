import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { authorizedArticle, type ArticleAddress } from '../../articles/permissions';
import { ARTICLE } from '../../articles/uids';
import { currentActor } from '../../platform/actors';
import { addEditorRoutes, forbiddenError, parseBody, parsePath } from '../../platform/admin-http';
import { closeForm, otherFormsOf, renewForm } from './store';

/** A random number that the browser makes for each form. */
const tab = z.string().regex(/^[0-9a-f]{32}$/);
const heartbeatShape = z.strictObject({
  tab,
  /** The path of the focused field. */
  field: z
    .string()
    .max(255)
    .regex(/^\w+(\.\w+)*$/)
    .nullable(),
});
const tabPath = z.object({ tab });

/** Registers the requests by which forms of the panel tell each other that they are open. */
export function registerPresence(strapi: Core.Strapi): void {
  addEditorRoutes(strapi, [
    {
      method: 'POST',
      path: '/presence/:documentId',
      handler: async (ctx) => {
        const article = await authorizedArticle(strapi, ctx, 'read');
        return await heartbeat(strapi, article, parseBody(heartbeatShape, ctx));
      },
    },
    {
      method: 'DELETE',
      path: '/presence/tabs/:tab',
      handler: async (ctx) => {
        await closeForm(strapi, user(strapi).id, parsePath(tabPath, ctx).tab);
        return null;
      },
    },
  ]);
}

async function heartbeat(
  strapi: Core.Strapi,
  article: ArticleAddress,
  { tab, field }: z.infer<typeof heartbeatShape>,
) {
  const { id: userId, name } = user(strapi);
  const form = { ...article, userId, tab, name, field: knownField(strapi, field) };
  const lastWrite = await renewForm(strapi, form);
  const others = await otherFormsOf(strapi, form);
  return {
    others: others.map(({ userId: id, ...other }) => ({ ...other, isSelf: id === userId })),
    lastWrite,
    article: await storedState(strapi, article),
  };
}

function user(strapi: Core.Strapi): { id: number; name: string | null } {
  const { kind, id, name } = currentActor(strapi);
  if (kind === 'editor' && id !== null) return { id, name };
  throw forbiddenError('ROLE_LACKS_PERMISSION', 'Only a user of the panel has forms open.');
}

/** Others see the name of the field, so it must be one. A newer panel may know more fields. */
const knownField = ({ contentTypes }: Core.Strapi, path: string | null): string | null =>
  Object.hasOwn(contentTypes[ARTICLE].attributes, path?.split('.')[0] ?? '') ? path : null;

const versions = z.array(z.object({ updatedAt: z.string(), publishedAt: z.string().nullable() }));

/** What a form compares with what it shows: when the draft was saved, and when it was published. */
async function storedState(strapi: Core.Strapi, { documentId, locale }: ArticleAddress) {
  const found: unknown = await strapi.db.query(ARTICLE).findMany({
    select: ['updatedAt', 'publishedAt'],
    where: { documentId, locale },
  });
  const rows = versions.parse(found);
  return {
    updatedAt: rows.find(({ publishedAt }) => publishedAt === null)?.updatedAt ?? null,
    publishedAt: rows.find(({ publishedAt }) => publishedAt !== null)?.publishedAt ?? null,
  };
}
