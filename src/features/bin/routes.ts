import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { addEditorRoutes, forbiddenError, parsePath, parseQuery } from '../../platform/admin-http';
import { siteTimeZone } from '../../articles/site';
import type { Belongings } from './belongings';
import { removeEntry } from './empty';
import { rightsIn, type Rights } from './rights';
import { entryGoneError, restoreEntry } from './restore';
import { binSettings, expiredBefore, expiryOf } from './settings';
import { findEntry, listEntries, type BinEntry } from './store';

/** Entries per response. A user may not see all that the database returns. */
const PAGE = 50;

const id = z.string().regex(/^\d{1,18}$/, 'name an entry of the bin');
const entryPath = z.object({ entry: id });
const listQuery = z.object({ before: id.optional() });

/** Registers the requests of the panel about the bin. */
export function registerBinRoutes(strapi: Core.Strapi, belongings: readonly Belongings[]): void {
  addEditorRoutes(strapi, [
    {
      method: 'GET',
      path: '/bin',
      handler: async (ctx) => {
        const { before = null } = parseQuery(listQuery, ctx);
        const [page, timeZone] = await Promise.all([
          visibleEntries(strapi, ctx, before),
          siteTimeZone(strapi),
        ]);
        return { days: binSettings(strapi).days, timeZone, ...page };
      },
    },
    {
      method: 'POST',
      path: '/bin/:entry/restore',
      handler: async (ctx) => {
        const { entry, rights } = await entryFor(strapi, ctx);
        if (!rights.mayRestore(entry)) throw refusal('restore');
        return restoreEntry(strapi, belongings, entry, (locale) =>
          rights.mayPublish(entry, locale),
        );
      },
    },
    {
      method: 'DELETE',
      path: '/bin/:entry',
      handler: async (ctx) => {
        const { entry } = await entryFor(strapi, ctx);
        if (!(await removeEntry(strapi, belongings, entry))) throw entryGoneError();
        return { id: entry.id };
      },
    },
  ]);
}

const refusal = (action: string) =>
  forbiddenError('ROLE_LACKS_PERMISSION', `Your role does not let you ${action} this article.`);

/** @throws NotFoundError if the entry does not exist, has expired, or is not for this user */
async function entryFor(
  strapi: Core.Strapi,
  ctx: Context,
): Promise<{ entry: BinEntry; rights: Rights }> {
  const entry = await findEntry(strapi, parsePath(entryPath, ctx).entry);
  if (entry === null || entry.deletedAt < expiredBefore(strapi)) throw entryGoneError();
  const rights = await rightsIn(strapi, ctx, [entry]);
  if (!rights.maySee(entry)) throw entryGoneError();
  return { entry, rights };
}

/** Reads on until a page is full, because entries that the user may not see are left out. */
async function visibleEntries(strapi: Core.Strapi, ctx: Context, from: string | null) {
  const entries: object[] = [];
  let before = from;
  for (;;) {
    const since = expiredBefore(strapi);
    const some = await listEntries(strapi, { since, before, limit: PAGE });
    const rights = await rightsIn(strapi, ctx, some);
    for (const entry of some) {
      before = entry.id;
      if (!rights.maySee(entry)) continue;
      entries.push(shown(strapi, entry, rights));
      if (entries.length === PAGE) return { entries, next: before };
    }
    if (some.length < PAGE) return { entries, next: null };
  }
}

function shown(strapi: Core.Strapi, entry: BinEntry, rights: Rights) {
  const { deletedAt, actor, versions } = entry;
  return {
    id: entry.id,
    documentId: entry.documentId,
    title: rights.titleOf(entry),
    versions: versions.map(({ locale, published }) => ({ locale, published })),
    deletedAt,
    expiresAt: expiryOf(strapi, deletedAt),
    actor: { kind: actor.kind, name: actor.name },
    mayRestore: rights.mayRestore(entry),
  };
}
