import type { Core } from '@strapi/strapi';
import { sanitize } from '@strapi/utils';
import type { Context } from 'koa';

/*
 * The parts of `@strapi/upload` that this application uses or replaces. The plugin's services have no
 * types. Sources: `@strapi/upload/dist/server/services/{upload,provider,file,folder}.js`,
 * `@strapi/upload/dist/server/routes/{admin,content-api}.js`, `@strapi/upload/dist/server/register.js`.
 */

/** The uid of the content type of files. */
export const FILE = 'plugin::upload.file';

/** A file that a form, an import or a download passes to the upload service. */
export interface IncomingFile {
  filepath: string;
  originalFilename?: string | null;
  size: number;
}

/** The fields of a file that an editor fills in. */
export interface FileInfo {
  name?: string | null;
  alternativeText?: string | null;
  caption?: string | null;
  focalPoint?: { x: number; y: number } | null;
  folder?: unknown;
}

/** Where a new file is placed. `ref`, `refId` and `field` attach it to an entry. */
export interface Placement {
  refId?: unknown;
  ref?: unknown;
  field?: unknown;
  path?: unknown;
}

/** The columns of a row of the media library that this application reads. */
export interface FileRow {
  id: number;
  documentId: string;
  provider: string;
  hash: string;
  ext: string | null;
  folderPath: string;
  name: string;
  mime: string;
  url: string;
  width: number | null;
  height: number | null;
  formats: Record<string, { hash: string; ext: string }> | null;
  /** The only column that this application adds: a thumbhash in base64. */
  placeholder: string | null;
}

/** A file for a storage provider. The provider sets `url` and may set more fields, which are stored. */
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

/** The settings of the media library in the panel. */
export interface UploadSettings {
  sizeOptimization?: boolean;
  responsiveDimensions?: boolean;
  autoOrientation?: boolean;
}

/** The methods of the service `upload` that this application calls or replaces. */
export interface UploadService {
  formatFileInfo(
    file: { filename: string; type: string; size: number },
    info: FileInfo,
    placement: Placement,
  ): Promise<ProviderFile & { folderPath: string }>;
  findOne(id: unknown): Promise<FileRow | null>;
  getSettings(): Promise<UploadSettings | null>;
  setSettings(settings: UploadSettings): Promise<unknown>;
  upload(request: UploadRequest, options?: Uploader): Promise<unknown>;
  replace(id: unknown, request: ReplaceRequest, options?: Uploader): Promise<unknown>;
}

/** Who uploads a file. */
export interface Uploader {
  user?: { id: unknown };
}

/** Files to upload, with their fields. */
export interface UploadRequest {
  data: { fileInfo?: FileInfo | FileInfo[] } & Placement;
  files: IncomingFile | IncomingFile[];
}

/** A file that replaces the content of another. */
export interface ReplaceRequest {
  data: { fileInfo?: FileInfo } & Placement;
  file: IncomingFile;
}

interface ProviderService {
  checkFileSize(file: ProviderFile): Promise<void>;
  upload(file: ProviderFile): Promise<void>;
}

interface FileService {
  signFileUrls<File extends object>(file: File): Promise<File>;
}

interface Provider {
  delete(file: { hash: string; ext: string | null }): Promise<unknown>;
}

const plugin = (strapi: Core.Strapi) => strapi.plugin('upload');

/** The service that checks files and writes them to the storage. */
export const providerService = (strapi: Core.Strapi) =>
  plugin(strapi).service<ProviderService>('provider');

/** The storage. The plugin sets this property of itself when it registers. */
export const storageOf = (strapi: Core.Strapi): Provider =>
  (plugin(strapi) as Core.Plugin & { provider: Provider }).provider;

/** A file with addresses by which this server can read it, also from a private storage. */
export const signedFile = (strapi: Core.Strapi, file: FileRow): Promise<FileRow> =>
  plugin(strapi)
    .service<FileService>('file')
    .signFileUrls({ ...file });

/** The name of the configured storage provider. */
export const providerName = (strapi: Core.Strapi) =>
  strapi.config.get<string>('plugin::upload.provider');

/** The widths of the smaller versions of a picture in pixels, by name. Strapi's defaults unless configured. */
export const breakpointsOf = (strapi: Core.Strapi) =>
  strapi.config.get<Record<string, number>>('plugin::upload.breakpoints', {
    large: 1000,
    medium: 750,
    small: 500,
  });

/** A whole row, as Strapi passes it to listeners. */
export type FileData = Parameters<typeof sanitize.sanitizers.defaultSanitizeOutput>[1];

/** Emits an event about a file to webhooks and other listeners, without its private fields. */
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
  // Strapi does not await it either: a listener that fails must not fail the upload.
  void strapi.eventHub.emit(event, { media });
}

/** A route of the plugin, as far as it is read. */
interface Route {
  method: string;
  path: string;
  handler: unknown;
  config?: { middlewares?: unknown[] };
}

/** The routes of the plugin for the panel or for the content API. */
export interface UploadRouter {
  type?: string;
  routes: Route[];
}

/** The plugin, as its extension receives it. */
export interface UploadPlugin {
  contentTypes: Record<string, unknown> & {
    file: { schema: { attributes: Record<string, unknown> } };
  };
  services: Record<string, unknown> & {
    upload: (context: { strapi: Core.Strapi }) => UploadService;
  };
  routes: Record<string, UploadRouter | ((context: { strapi: Core.Strapi }) => UploadRouter)>;
}

/** The handlers of the plugin that take files. */
const FILE_HANDLERS = [
  'admin-upload.upload',
  'admin-upload.uploadFile',
  'admin-upload.replaceFile',
  'content-api.upload',
];

/** Whether a route takes files. */
export const takesFiles = ({ handler }: Route): boolean => FILE_HANDLERS.includes(String(handler));

/** The methods of the services `file` and `folder` that delete several rows. */
export interface DeletingService {
  deleteByIds(ids?: number[]): Promise<unknown>;
}

/** The method of the service `upload` that deletes one file. */
export interface RemovingService {
  remove(file: { id: number }): Promise<unknown>;
}

/** The controller `admin-folder-file`, which deletes files and folders together. */
export type FolderFileController = Record<
  string,
  (ctx: Context, next: () => Promise<void>) => unknown
>;
