import type { Core } from '@strapi/strapi';
import { sanitize } from '@strapi/utils';

/**
 * What is relied on of `@strapi/upload` 5.54, whose services have no types. The test
 * `tests/http/media.strapi-upload.test.ts` fails by name when a later version differs.
 */

export const FILE = 'plugin::upload.file';

/** A file as a form, an import or a fetch hands it over. */
export interface IncomingFile {
  filepath: string;
  originalFilename?: string | null;
  size: number;
}

/** What an editor says of a file. */
export interface FileInfo {
  name?: string | null;
  alternativeText?: string | null;
  caption?: string | null;
  focalPoint?: { x: number; y: number } | null;
  folder?: unknown;
}

/** Where a new file belongs; `ref`, `refId` and `field` attach it to an entry. */
export interface Placement {
  refId?: unknown;
  ref?: unknown;
  field?: unknown;
  path?: unknown;
}

/** A row of the media library, as far as it is read. */
export interface FileRow {
  id: number;
  documentId: string;
  provider: string;
  hash: string;
  ext: string | null;
  folderPath: string;
  formats: Record<string, { hash: string; ext: string }> | null;
}

/** What a storage provider is handed. It sets `url` and may set more, which is stored. */
export interface ProviderFile {
  name: string;
  hash: string;
  ext: string;
  mime: string;
  /** In kilobytes. */
  size: number;
  sizeInBytes: number;
  filepath?: string;
  url?: string;
  getStream?: () => NodeJS.ReadableStream;
}

export interface UploadSettings {
  sizeOptimization?: boolean;
  responsiveDimensions?: boolean;
  autoOrientation?: boolean;
}

/** The service `upload`, as far as it is used or replaced. */
export interface UploadService {
  formatFileInfo(
    file: { filename: string; type: string; size: number },
    info: FileInfo,
    placement: Placement,
  ): Promise<ProviderFile & { folderPath: string }>;
  findOne(id: unknown): Promise<FileRow | null>;
  getSettings(): Promise<UploadSettings | null>;
  setSettings(settings: UploadSettings): Promise<unknown>;
  upload(request: UploadRequest, options?: By): Promise<unknown>;
  replace(id: unknown, request: ReplaceRequest, options?: By): Promise<unknown>;
}

export interface By {
  user?: { id: unknown };
}

export interface UploadRequest {
  data: { fileInfo?: FileInfo | FileInfo[] } & Placement;
  files: IncomingFile | IncomingFile[];
}

export interface ReplaceRequest {
  data: { fileInfo?: FileInfo } & Placement;
  file: IncomingFile;
}

interface ProviderService {
  checkFileSize(file: ProviderFile): Promise<void>;
  upload(file: ProviderFile): Promise<void>;
}

interface Provider {
  delete(file: { hash: string; ext: string | null }): Promise<unknown>;
}

const plugin = (strapi: Core.Strapi) => strapi.plugin('upload');

export const providerService = (strapi: Core.Strapi) =>
  plugin(strapi).service<ProviderService>('provider');

/** The storage itself; a property that the plugin sets when it registers. */
export const storageOf = (strapi: Core.Strapi): Provider =>
  (plugin(strapi) as Core.Plugin & { provider: Provider }).provider;

export const providerName = (strapi: Core.Strapi) =>
  strapi.config.get<string>('plugin::upload.provider');

/** Widths in pixels of the smaller versions of a picture, by name; Strapi's own unless configured. */
export const breakpointsOf = (strapi: Core.Strapi) =>
  strapi.config.get<Record<string, number>>('plugin::upload.breakpoints', {
    large: 1000,
    medium: 750,
    small: 500,
  });

/** A whole row, as Strapi hands it to listeners. */
export type FileData = Parameters<typeof sanitize.sanitizers.defaultSanitizeOutput>[1];

/** Tells webhooks and other listeners of a file, without its private fields. */
export async function emitMediaEvent(
  strapi: Core.Strapi,
  event: 'media.create' | 'media.update' | 'media.delete',
  file: FileData,
): Promise<void> {
  const schema = strapi.getModel(FILE);
  const media = await sanitize.sanitizers.defaultSanitizeOutput(
    { schema, getModel: (uid) => strapi.getModel(uid as typeof FILE) },
    file,
  );
  // Not awaited by Strapi either: a listener's failure is not the upload's.
  void strapi.eventHub.emit(event, { media });
}
