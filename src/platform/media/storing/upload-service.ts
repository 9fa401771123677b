import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { lockUntilCommit } from '../../database';
import { agreeingName } from '../content/file-kind';
import { withTemporaryFolder } from '../temporary-folder';
import { prepareFiles, type PreparedFile } from './prepare';
import { fileLock, removeStored, storeFile, type StoredFile } from './store';
import { queuePictures, reopenJob } from '../variants/jobs';
import {
  emitMediaEvent,
  FILE,
  type Uploader,
  type FileData,
  type FileInfo,
  type FileRow,
  type Placement,
  type ReplaceRequest,
  type UploadRequest,
  type UploadService,
  type UploadSettings,
} from '../../../strapi';

type Described = Awaited<ReturnType<UploadService['formatFileInfo']>>;

/**
 * Replaces the service that the admin panel, the content API, the upload by URL and the import use.
 * Strapi's own service stores undecodable files under the name and type that the client declares,
 * and stores a replacement under the address of the old file.
 */
export function uploadServiceOver(strapi: Core.Strapi, original: UploadService): UploadService {
  const describe = (prepared: PreparedFile, info: FileInfo, placement: Placement) => {
    const { name, kind } = prepared;
    const namedInfo = { ...info, ...(info.name && { name: agreeingName(info.name, kind.ext) }) };
    return original.formatFileInfo(
      { filename: name, type: kind.mime, size: 0 },
      namedInfo,
      placement,
    );
  };

  const store = async (prepared: PreparedFile, described: Described) => {
    const { responsiveDimensions = false } = (await original.getSettings()) ?? {};
    return storeFile(strapi, prepared, described, responsiveDimensions);
  };

  const compresses = async () => (await original.getSettings())?.sizeOptimization ?? false;

  const record = async (values: object, { user }: Uploader): Promise<FileData> => {
    const data = { ...values, ...(user && { createdBy: user.id, updatedBy: user.id }) };
    return (await strapi.db.query(FILE).create({ data })) as FileData;
  };

  const upload = async ({ data, files }: UploadRequest, by: Uploader = {}): Promise<unknown[]> =>
    withTemporaryFolder(async (folder) => {
      const { fileInfo = {}, ...placement } = data;
      const infos = Array.isArray(fileInfo) ? fileInfo : [fileInfo];
      const prepared = await prepareFiles(strapi, [files].flat(), await compresses(), folder);
      // Check all names before storing the first file.
      const toStore: [PreparedFile, Described][] = [];
      for (const [index, file] of prepared.entries()) {
        toStore.push([file, await describe(file, infos[index] ?? {}, placement)]);
      }
      const rows: unknown[] = [];
      for (const [file, described] of toStore) {
        const stored = await store(file, described);
        const row = await recordOrRemove(stored, () => record(stored, by));
        rows.push(row);
        await emitMediaEvent(strapi, 'media.create', row);
      }
      return rows;
    });

  const lockBytes = (hash: string) => lockUntilCommit(strapi, `file-bytes:${hash}`);

  /**
   * Records a stored file in a transaction, and queues a picture for its variants. Removes the file if
   * its row certainly does not exist.
   */
  const recordOrRemove = async <Row>(
    stored: StoredFile,
    write: () => Promise<Row>,
  ): Promise<Row> => {
    try {
      return await strapi.db.transaction(async () => {
        await lockBytes(stored.hash);
        const row = await write();
        if (stored.width !== null) await queuePictures(strapi, [stored.hash]);
        return row;
      });
    } catch (error) {
      if (await isUnrecorded(stored.hash)) await removeStored(strapi, stored);
      throw error;
    }
  };

  /**
   * A connection that breaks during COMMIT leaves it unknown whether the row exists. The lock waits
   * until the database has ended that transaction.
   */
  const isUnrecorded = async (hash: string): Promise<boolean> => {
    try {
      return await strapi.db.transaction(async () => {
        await lockBytes(hash);
        return (await strapi.db.query(FILE).count({ where: { hash } })) === 0;
      });
    } catch (error) {
      strapi.log.warn('Removing a stored file was skipped: its row may exist.', {
        hash,
        error,
      });
      return false;
    }
  };

  /**
   * Stores the new content under a new address. Removes the old content after the row names the new
   * one.
   */
  const replace = async (id: unknown, { data, file }: ReplaceRequest, { user }: Uploader = {}) =>
    withTemporaryFolder(async (folder) => {
      const found = await original.findOne(id);
      if (found === null) throw new errors.NotFoundError();
      const info = data.fileInfo ?? {};
      const [prepared] = await prepareFiles(strapi, [file], await compresses(), folder);
      if (prepared === undefined) throw new errors.ApplicationError('No file was sent.');
      // `ref`, `refId` and `field` would detach the file from all other entries.
      const described = await describe(prepared, info, { path: data.path });
      const stored = await store(prepared, described);
      const { old, row } = await recordOrRemove(stored, async () => {
        // The second of two concurrent replacements must remove the file of the first.
        await lockUntilCommit(strapi, fileLock(found.id));
        const where = { id: found.id };
        const old = (await strapi.db.query(FILE).findOne({ where })) as FileRow | null;
        if (old === null) throw new errors.NotFoundError();
        const preserved = preservedFields(old, info);
        const values = { ...stored, ...preserved, ...(user && { updatedBy: user.id }) };
        const row = (await strapi.db.query(FILE).update({ where, data: values })) as FileData;
        await reopenJob(strapi, old.hash);
        return { old, row };
      });
      await removeStored(strapi, old);
      await emitMediaEvent(strapi, 'media.update', row);
      return row;
    });

  return {
    ...original,
    upload,
    replace,
    async getSettings() {
      return { ...(await original.getSettings()), autoOrientation: true };
    },
    setSettings: (settings) => original.setSettings(withOrientation(settings)),
  };
}

/**
 * The fields that a replacement keeps unless the request names them. Strapi's validation sets a
 * missing focal point to `null`.
 */
const preservedFields = ({ folderPath }: FileRow, { focalPoint, folder }: FileInfo) => ({
  focalPoint: focalPoint ?? undefined,
  ...(folder === undefined && { folder: undefined, folderPath }),
});

/** @throws ValidationError (400) if photographs would be stored sideways */
function withOrientation(settings: UploadSettings): UploadSettings {
  if (settings.autoOrientation === false) {
    throw new errors.ValidationError(
      'Pictures are always turned upright. Leave "Auto orientation" switched on.',
      { code: 'ORIENTATION_IS_AUTOMATIC' },
    );
  }
  return { ...settings, autoOrientation: true };
}
