import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { deleteFile, oneAtATime } from '../../platform/media';
import {
  FILE,
  wrapController,
  wrapService,
  type DeletingService,
  type FolderFileController,
  type RemovingService,
} from '../../strapi';
import type { Refuse } from './refuse';

const numbers = z.array(z.coerce.number());
const selection = z.object({ fileIds: numbers.default([]), folderIds: numbers.default([]) });

/**
 * Guards every way to delete files: one file by the panel, REST or GraphQL, several files, folders
 * with their content, and both together. All files of a request are checked before the first one is
 * deleted, so that a refusal deletes none. Call it in `register`, before Strapi mounts the routes.
 */
export function guardFileDeletion(strapi: Core.Strapi, refuse: Refuse): void {
  const inTurn = oneAtATime();

  async function refuseAny(ids: readonly number[]): Promise<void> {
    if (ids.length === 0) return;
    await strapi.db.transaction(() => refuse({ uid: FILE, ids }));
  }

  wrapService<RemovingService>(strapi, 'plugin::upload.upload', (upload) => ({
    ...upload,
    remove({ id }) {
      const remove = () => deleteFile(strapi, id, () => refuse({ uid: FILE, ids: [id] }));
      // Strapi removes all files of a selection concurrently, which would take every connection of
      // the pool. A caller in a transaction already has its connection, and others may wait for it.
      return strapi.db.inTransaction() ? remove() : inTurn(remove);
    },
  }));
  wrapService<DeletingService>(strapi, 'plugin::upload.file', (files) => ({
    ...files,
    async deleteByIds(ids = []) {
      await refuseAny(ids);
      return files.deleteByIds(ids);
    },
  }));
  wrapService<DeletingService>(strapi, 'plugin::upload.folder', (folders) => ({
    ...folders,
    async deleteByIds(ids = []) {
      await refuseAny(await filesIn(strapi, ids));
      return folders.deleteByIds(ids);
    },
  }));
  wrapController<FolderFileController>(
    strapi,
    'plugin::upload.admin-folder-file',
    (controller) => ({
      ...controller,
      async deleteMany(ctx, next) {
        const parsed = selection.safeParse(ctx.request.body);
        if (parsed.success) {
          const { fileIds, folderIds } = parsed.data;
          await refuseAny([...fileIds, ...(await filesIn(strapi, folderIds))]);
        }
        return controller['deleteMany']?.(ctx, next);
      },
    }),
  );
}

const paths = z.array(z.object({ path: z.string() }));
const rows = z.array(z.object({ id: z.number() }));

/** The files in folders and their subfolders. */
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
