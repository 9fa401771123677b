import type { Core } from '@strapi/strapi';

interface UploadService {
  upload(request: { data: object; files: object }): Promise<unknown>;
}

/**
 * Uploads a file of this machine to the media library. Strapi documents only the upload over HTTP. Relies
 * on `upload()` of `@strapi/upload/dist/server/services/upload.js`, which takes a file as Formidable
 * describes it: `filepath`, `originalFilename`, `size`.
 *
 * @param size in bytes
 * @returns the stored file in Strapi's shape
 */
export async function uploadLocalFile(
  strapi: Core.Strapi,
  { path, size }: { path: string; size: number },
  info: { name: string; alternativeText: string },
): Promise<unknown> {
  const service = strapi.plugin('upload').service<UploadService>('upload');
  const stored = await service.upload({
    data: { fileInfo: info },
    files: { filepath: path, originalFilename: info.name, size },
  });
  return Array.isArray(stored) ? (stored[0] as unknown) : undefined;
}
