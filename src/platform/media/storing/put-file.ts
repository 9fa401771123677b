import { createReadStream } from 'node:fs';
import type { Core } from '@strapi/strapi';
import { providerService, type ProviderFile } from '../../../strapi';
import { encodedAddress } from './stored-name';

const KILOBYTE = 1000;

/** The size of a file as the media library stores it. */
export const bytesOf = (bytes: number) => ({
  size: Math.round((bytes / KILOBYTE) * 100) / 100,
  sizeInBytes: bytes,
});

/**
 * Writes a file to the storage, and replaces one of the same name.
 *
 * @param from the path of the content
 * @returns the file with the fields that the storage has added
 */
export async function putFile<File extends ProviderFile>(
  strapi: Core.Strapi,
  file: File,
  from: string,
): Promise<File & { url: string }> {
  const handed: File = { ...file, filepath: from, getStream: () => createReadStream(from) };
  await providerService(strapi).upload(handed);
  const { getStream: _stream, filepath: _path, ...stored } = handed;
  return { ...file, ...stored, url: encodedAddress(handed.url ?? '') };
}
