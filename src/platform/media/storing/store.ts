import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { writeSmaller, type Picture } from '../content/picture';
import { mediaSettings } from '../settings';
import type { PreparedFile } from './prepare';
import { bytesOf, putFile } from './put-file';
import { storedName } from './stored-name';
import {
  breakpointsOf,
  providerName,
  providerService,
  storageOf,
  type FileRow,
  type ProviderFile,
} from '../../../strapi';

/** The size of the thumbnails that Strapi's panel shows. */
const THUMBNAIL = { width: 245, height: 156 };

/** A file and its smaller versions as they are stored. */
export interface StoredFile extends ProviderFile {
  width: number | null;
  height: number | null;
  formats: Record<string, ProviderFile & { width: number; height: number }> | null;
  provider: string;
  /** Made later, see `variants/`. */
  placeholder: null;
}

/**
 * Writes a prepared file and its smaller versions to the storage under new names. If one write
 * fails, the written files are removed.
 *
 * @param described the fields of the file that do not depend on its content, such as its name
 * @param versions whether to make the versions of the breakpoints; a thumbnail is always made
 * @throws PayloadTooLargeError (413) if the storage does not accept the size
 */
export async function storeFile<Described extends ProviderFile>(
  strapi: Core.Strapi,
  { kind, filepath, picture, folder }: PreparedFile,
  described: Described,
  versions: boolean,
): Promise<Described & StoredFile> {
  const written: ProviderFile[] = [];
  const write = (file: ProviderFile, from: string): Promise<ProviderFile> => {
    written.push(file);
    return putFile(strapi, file, from);
  };
  const main = {
    ...described,
    ...bytesOf((await stat(filepath)).size),
    hash: await storedName(described.name, filepath),
    ext: kind.ext,
    mime: kind.mime,
  };
  const writeVersions = async (picture: Picture, { name, hash, ext, mime }: ProviderFile) => {
    const formats: NonNullable<StoredFile['formats']> = {};
    const { maxPixels } = mediaSettings(strapi);
    for (const [key, box] of boxesOf(strapi, picture, versions)) {
      const target = path.join(folder, `${key}_${hash}`);
      const { bytes, ...size } = await writeSmaller(picture, box, target, maxPixels);
      const version = { name: `${key}_${name}`, hash: `${key}_${hash}`, ext, mime, path: null };
      formats[key] = { ...(await write({ ...version, ...bytesOf(bytes) }, target)), ...size };
    }
    return formats;
  };
  await providerService(strapi).checkFileSize(main);
  try {
    const stored = { ...main, ...(await write(main, filepath)) };
    const formats = picture === null ? {} : await writeVersions(picture, main);
    return {
      ...stored,
      width: picture?.width ?? null,
      height: picture?.height ?? null,
      formats: Object.keys(formats).length === 0 ? null : formats,
      provider: providerName(strapi),
      placeholder: null,
    };
  } catch (error) {
    await removeAll(strapi, written);
    throw error;
  }
}

/** The sizes that a picture exceeds in width or height. */
function boxesOf(strapi: Core.Strapi, { width, height }: Picture, versions: boolean) {
  const breakpoints = versions ? Object.entries(breakpointsOf(strapi)) : [];
  return [
    ['thumbnail', THUMBNAIL] as const,
    ...breakpoints.map(([key, side]) => [key, { width: side, height: side }] as const),
  ].filter(([, box]) => width > box.width || height > box.height);
}

/** The name of the lock for replacing or deleting the row of a file. */
export const fileLock = (id: number) => `file:${String(id)}`;

/** Removes a file and its smaller versions from the storage, if the configured storage holds it. */
export async function removeStored(
  strapi: Core.Strapi,
  { provider, hash, ext, formats }: Pick<FileRow, 'provider' | 'hash' | 'ext' | 'formats'>,
): Promise<void> {
  if (provider !== providerName(strapi)) return;
  await removeAll(strapi, [{ hash, ext }, ...Object.values(formats ?? {})]);
}

/**
 * Removes files that nothing shows any more from the configured storage. Logs those that cannot be
 * removed.
 */
export async function removeAll(
  strapi: Core.Strapi,
  files: readonly { hash: string; ext: string | null }[],
): Promise<void> {
  for (const { hash, ext } of files) {
    try {
      await storageOf(strapi).delete({ hash, ext });
    } catch (error) {
      strapi.log.warn('Removing a stored file failed. It takes up space until you delete it.', {
        file: `${hash}${ext ?? ''}`,
        error,
      });
    }
  }
}
