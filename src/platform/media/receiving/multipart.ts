import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { koaBody } from 'koa-body';
import type { Context, Middleware } from 'koa';
import { z } from 'zod';
import { requireStorable } from '../../text';
import { mediaSettings } from '../settings';
import { withTemporaryFolder } from '../temporary-folder';

/** The admin panel sends fewer files at once. */
const MAX_FILES = 100;
/** The limit of the texts beside the files, such as captions. */
const MAX_FIELD_BYTES = 1_000_000;
const MAX_FIELDS = 100;

const formidableError = z.object({ httpCode: z.number().optional(), message: z.string() });

/**
 * Returns a middleware for routes that take files. It runs after Strapi has authorized the caller.
 * It parses a multipart body into a temporary folder, and removes the folder when the request ends.
 * Strapi's own parser writes files before it knows whether the route exists, and never removes
 * files under another name than `files`.
 *
 * @param mayUpload whether the caller may upload; for some routes Strapi checks this only in the
 *   controller
 */
export const receiveFiles =
  (strapi: Core.Strapi, mayUpload: (ctx: Context) => boolean): Middleware =>
  async (ctx, next) => {
    if (!isMultipart(ctx)) {
      await next();
      return;
    }
    if (!mayUpload(ctx)) throw new errors.ForbiddenError();
    await withTemporaryFolder(async (folder) => {
      await parse(ctx, folder, mediaSettings(strapi).maxBytes);
      requireContent(ctx.request);
      const { body } = ctx.request as { body?: unknown };
      ctx.request.body = withParsedInfo(body);
      requireStorable(ctx.request.body);
      await next();
    });
  };

const receivedFile = z.object({ originalFilename: z.string().nullable(), size: z.number() });
const receivedFiles = z.object({
  files: z.record(z.string(), z.union([receivedFile, z.array(receivedFile)])).optional(),
});

/**
 * Strapi takes a replacement without content for a change of the file's texts, and answers 200.
 *
 * @throws ValidationError (400) for a named file without content
 */
function requireContent(request: unknown): void {
  const files = Object.values(receivedFiles.parse(request).files ?? {}).flat();
  const empty = files.find(({ originalFilename, size }) => size === 0 && Boolean(originalFilename));
  if (empty === undefined) return;
  const file = empty.originalFilename ?? '';
  throw new errors.ValidationError(`The file "${file}" is empty. Send a file with content.`, {
    code: 'FILE_EMPTY',
    values: { file },
  });
}

/** Whether the body of a request is multipart. */
export const isMultipart = (ctx: Context): boolean => typeof ctx.is('multipart/*') === 'string';

async function parse(ctx: Context, folder: string, maxBytes: number): Promise<void> {
  const begun: unknown[] = [];
  const parseBody = koaBody({
    multipart: true,
    formidable: {
      uploadDir: folder,
      // formidable's other parsers match words in the content type, and have no limits.
      enabledPlugins: ['multipart'],
      maxFileSize: maxBytes,
      maxFields: MAX_FIELDS,
      maxFieldsSize: MAX_FIELD_BYTES,
      onFileBegin: (_field: string, file: unknown) => {
        begun.push(file);
        if (begun.length > MAX_FILES)
          throw Object.assign(new Error('Too many files'), { httpCode: 413 });
      },
    },
  });
  try {
    await parseBody(ctx, () => Promise.resolve());
  } catch (cause) {
    throw Object.assign(refusal(cause, maxBytes), { cause });
  }
  // formidable lists files in the order in which the disk took them. Strapi gives the texts in
  // `fileInfo` to files by their position.
  for (const files of Object.values(ctx.request.files ?? {})) {
    if (Array.isArray(files)) files.sort((a, b) => begun.indexOf(a) - begun.indexOf(b));
  }
}

function refusal(error: unknown, maxBytes: number): Error {
  const parsed = formidableError.safeParse(error);
  if (parsed.success && parsed.data.httpCode === 413) {
    return new errors.PayloadTooLargeError(
      `The upload is too large: all files together may have ${maxBytes} bytes (MAX_UPLOAD_BYTES), and one request ${MAX_FILES} files. Send fewer or smaller files.`,
      { code: 'UPLOAD_TOO_LARGE', values: { files: MAX_FILES, megabytes: megabytes(maxBytes) } },
    );
  }
  return new errors.ValidationError(
    'The multipart body cannot be read. Send it as multipart/form-data with a boundary, files in the field "files".',
    { code: 'INVALID_MULTIPART' },
  );
}

/** Rounded down, to a tenth. */
const megabytes = (bytes: number): number => Math.floor((bytes / 1024 ** 2) * 10) / 10;

/** @throws ValidationError (400) for a `fileInfo` on which Strapi would fail with 500 */
function withParsedInfo(body: unknown): Record<string, unknown> {
  const fields = z.record(z.string(), z.unknown()).catch({}).parse(body);
  const { fileInfo } = fields;
  if (fileInfo === undefined) return fields;
  return {
    ...fields,
    fileInfo: Array.isArray(fileInfo) ? fileInfo.map(parsedInfo) : parsedInfo(fileInfo),
  };
}

function parsedInfo(info: unknown): unknown {
  try {
    return typeof info === 'string' ? z.looseObject({}).parse(JSON.parse(info)) : info;
  } catch (cause) {
    const message = 'The field "fileInfo" is not a JSON object. Send one for each file.';
    throw Object.assign(new errors.ValidationError(message, { code: 'INVALID_JSON' }), { cause });
  }
}
