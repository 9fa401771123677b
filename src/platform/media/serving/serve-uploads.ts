import type { Stats } from 'node:fs';
import { STATUS_CODES, type ServerResponse } from 'node:http';
import path from 'node:path';
import { finished } from 'node:stream';
import type { Core } from '@strapi/strapi';
import type { Context, Middleware } from 'koa';
import send from 'send';
import { z } from 'zod';
import { servedAs } from './served-type';
import { pathUnderUploads } from './uploads-path';

const ONE_YEAR = 31_536_000_000;

/** `send` sets these headers before it knows that it cannot serve the file. */
const FILE_HEADERS = [
  'Cache-Control',
  'Content-Disposition',
  'Content-Type',
  'ETag',
  'Last-Modified',
];

const refusal = z.looseObject({ status: z.int().min(400).max(499) });

/**
 * Serves the files of the media library that this server stores, instead of Strapi's own route.
 * Strapi serves a stored HTML or SVG file with its own type on the origin of the admin panel, sends
 * no ETag, and answers some ranges wrongly.
 *
 * - No file can run code: `sandbox` gives it an opaque origin, and files other than raster images
 *   are downloaded.
 * - An address contains a hash of the content, and a replaced file gets a new address. Therefore
 *   clients may cache each address for ever.
 */
export function serveUploads(strapi: Core.Strapi): Middleware {
  const root = path.join(strapi.dirs.static.public, 'uploads');
  return async (ctx, next) => {
    const filePath = pathUnderUploads(ctx.path);
    if (filePath === null) {
      await next();
      return;
    }
    ctx.set('Content-Security-Policy', "sandbox; default-src 'none'");
    ctx.set('X-Content-Type-Options', 'nosniff');
    if (ctx.method !== 'GET' && ctx.method !== 'HEAD') {
      await next();
      return;
    }
    try {
      await sendFile(ctx, root, filePath);
    } catch (error) {
      if (ctx.headerSent) throw error;
      ctx.respond = true;
      ctx.remove('Accept-Ranges');
      for (const header of FILE_HEADERS) ctx.remove(header);
      const { success, data } = refusal.safeParse(error);
      if (!success) throw error;
      // A refused path looks like a missing file to the client.
      refuse(ctx, data.status === 403 ? 404 : data.status);
    }
  };
}

/**
 * Responds in Strapi's format. A thrown error would be logged, although the client caused it. The
 * message of `send` is left out, because it names the path on the server's disk.
 */
function refuse(ctx: Context, status: number): void {
  const message = STATUS_CODES[status] ?? 'Bad Request';
  ctx.status = status;
  ctx.body = { data: null, error: { status, name: nameOf(status), message, details: {} } };
}

const nameOf = (status: number) => (status === 404 ? 'NotFoundError' : 'HttpError');

async function sendFile(ctx: Context, root: string, filePath: string): Promise<void> {
  // Koa starts with 404, and `send` ignores conditional headers for that status.
  ctx.status = 200;
  // Koa sets the reason phrase of 200, which would remain beside 206 and 304.
  ctx.res.statusMessage = '';
  ctx.respond = false;
  const encoded = filePath.split('/').map(encodeURIComponent).join('/');
  const options = {
    root,
    index: false,
    dotfiles: 'ignore',
    maxAge: ONE_YEAR,
    immutable: true,
    // The ETag of `send` is weak.
    etag: false,
  } as const;
  await new Promise<void>((done, fail) => {
    finished(ctx.res, () => {
      done();
    });
    send(ctx.req, encoded, options)
      .on('headers', (res: ServerResponse, file: string, { size, mtimeMs }: Stats) => {
        const { type, inline } = servedAs(file);
        res.setHeader('Content-Type', type);
        if (!inline) res.setHeader('Content-Disposition', 'attachment');
        // The ETag is strong, because a stored file is never overwritten.
        res.setHeader('ETag', `"${size.toString(36)}-${Math.round(mtimeMs * 1000).toString(36)}"`);
      })
      .on('directory', () => {
        fail(Object.assign(new Error('Not a file'), { status: 404 }));
      })
      .on('error', fail)
      .pipe(ctx.res);
  });
}
