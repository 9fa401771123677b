import path from 'node:path';
import type { Core } from '@strapi/strapi';
import {
  heicNotAllowed,
  RefusedFile,
  refusalOf,
  typeNotAllowed,
  type FileFault,
} from '../content/faults';
import { agreeingName, kindOf, type FileKind } from '../content/file-kind';
import { preparePicture, type Picture } from '../content/picture';
import { mediaSettings } from '../settings';
import { withTemporaryFolder } from '../temporary-folder';
import type { IncomingFile } from '../../../strapi';

/** A file that the media library accepts, ready to be stored. */
export interface PreparedFile {
  kind: Extract<FileKind, { kind: 'picture' | 'document' }>;
  /** The name that the client sent, with the extension of the content. */
  name: string;
  filepath: string;
  picture: Picture | null;
  /** A folder for temporary files. */
  folder: string;
}

/**
 * Accepts all files of an upload, or none.
 *
 * @param compress whether to reduce the size of pictures at some cost of quality
 * @param folder for temporary files
 * @throws UnsupportedMediaTypeError (415) or PayloadTooLargeError (413) with every fault
 */
export async function prepareFiles(
  strapi: Core.Strapi,
  files: readonly IncomingFile[],
  compress: boolean,
  folder: string,
): Promise<PreparedFile[]> {
  const prepared: PreparedFile[] = [];
  const faults: FileFault[] = [];
  for (const file of files) {
    try {
      prepared.push(await prepareFile(strapi, file, compress, folder));
    } catch (error) {
      if (!(error instanceof RefusedFile)) throw error;
      if (error.cause !== undefined) {
        strapi.log.debug('Decoding an uploaded picture failed. The upload was refused.', {
          error: error.cause,
        });
      }
      faults.push(error.fault);
    }
  }
  if (faults.length > 0) throw refusalOf(faults);
  return prepared;
}

/**
 * Checks a file as an upload does, and stores nothing.
 *
 * @throws as `prepareFiles`
 */
export const checkUpload = (strapi: Core.Strapi, file: IncomingFile): Promise<void> =>
  withTemporaryFolder(async (folder) => {
    await prepareFiles(strapi, [file], false, folder);
  });

async function prepareFile(
  strapi: Core.Strapi,
  { filepath, originalFilename }: IncomingFile,
  compress: boolean,
  folder: string,
): Promise<PreparedFile> {
  // Some clients encode file names in a way that this parser does not read.
  const originalName = path.basename((originalFilename ?? 'file').normalize('NFC'));
  const kind = await kindOf(filepath);
  if (kind.kind === 'heic') throw new RefusedFile(heicNotAllowed(originalName));
  if (kind.kind === 'other') throw new RefusedFile(typeNotAllowed(originalName, kind.mime));
  const name = agreeingName(originalName, kind.ext);
  if (kind.kind === 'document') return { kind, name, filepath, picture: null, folder };
  const { format, isApng } = kind;
  const { maxPixels } = mediaSettings(strapi);
  const options = { name: originalName, format, isApng, maxPixels, compress, folder };
  const picture = await preparePicture(filepath, options);
  return { kind, name, filepath: picture.filepath, picture, folder };
}
