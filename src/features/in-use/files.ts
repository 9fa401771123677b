import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { deleteFile, oneAtATime } from '../../platform/media';
import type { Refuse } from './refuse';
import { FILE } from './shown-by';

interface UploadService {
  remove(file: { id: number }): Promise<unknown>;
}
interface BulkService {
  deleteByIds(ids?: number[]): Promise<unknown>;
}
type Controller = Record<string, (ctx: Context, next: () => Promise<void>) => unknown>;
/** Strapi's registries give back what the wrapper makes; what they were given may be shared. */
interface Registry {
  extend<Member>(uid: string, wrap: (member: Member) => Member): unknown;
}

const numbers = z.array(z.coerce.number());
const selection = z.object({ fileIds: numbers.default([]), folderIds: numbers.default([]) });

/**
 * Guards every way to delete files: one by the panel, REST or GraphQL, several, folders with all
 * they hold, and both at once. Several are looked at before the first one is deleted, so that a
 * refusal leaves all of them. Call it in `register`, before Strapi mounts the routes.
 */
export function guardFileDeletion(strapi: Core.Strapi, refuse: Refuse): void {
  const services = strapi.get<Registry>('services');
  const controllers = strapi.get<Registry>('controllers');
  const inTurn = oneAtATime();

  async function refuseAny(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await strapi.db.transaction(() => refuse({ uid: FILE, ids }));
  }

  services.extend<UploadService>('plugin::upload.upload', (upload) => ({
    ...upload,
    remove({ id }) {
      const remove = () => deleteFile(strapi, id, () => refuse({ uid: FILE, ids: [id] }));
      // Strapi removes all files of a selection at once, which would take every connection of the
      // pool. A caller with a transaction has its connection, which the others may be waiting for.
      return strapi.db.inTransaction() ? remove() : inTurn(remove);
    },
  }));
  services.extend<BulkService>('plugin::upload.file', (files) => ({
    ...files,
    async deleteByIds(ids = []) {
      await refuseAny(ids);
      return files.deleteByIds(ids);
    },
  }));
  services.extend<BulkService>('plugin::upload.folder', (folders) => ({
    ...folders,
    async deleteByIds(ids = []) {
      await refuseAny(await filesIn(strapi, ids));
      return folders.deleteByIds(ids);
    },
  }));
  controllers.extend<Controller>('plugin::upload.admin-folder-file', (controller) => ({
    ...controller,
    async deleteMany(ctx, next) {
      const parsed = selection.safeParse(ctx.request.body);
      if (parsed.success) {
        const { fileIds, folderIds } = parsed.data;
        await refuseAny([...fileIds, ...(await filesIn(strapi, folderIds))]);
      }
      return controller['deleteMany']?.(ctx, next);
    },
  }));
}

const paths = z.array(z.object({ path: z.string() }));
const rows = z.array(z.object({ id: z.number() }));

/** The files in folders, and in folders in them. */
async function filesIn(strapi: Core.Strapi, folderIds: readonly number[]): Promise<number[]> {
  if (folderIds.length === 0) return [];
  const found: unknown = await strapi.db
    .query('plugin::upload.folder')
    .findMany({ select: ['id', 'path'], where: { id: { $in: [...folderIds] } } });
  const below = paths
    .parse(found)
    .flatMap(({ path }) => [{ folderPath: path }, { folderPath: { $startsWith: `${path}/` } }]);
  if (below.length === 0) return [];
  const files: unknown = await strapi.db
    .query(FILE)
    .findMany({ select: ['id'], where: { $or: below } });
  return rows.parse(files).map(({ id }) => id);
}
