import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { pathParameter } from '../../../articles/read';
import { ARTICLE, SITE } from '../../../articles/uids';
import {
  BusyError,
  sharedText,
  sharePicturePath,
  sharePicturesOf,
  versionOf,
} from '../../../features/syndication';
import { documentTag, EVERYTHING, typeTag } from '../../../platform/change-log';
import { readForPublic } from '../../../platform/database';
import { parseOrThrow } from '../../../platform/http';
import { serverPath } from '../../../platform/media';
import { FILE } from '../../../strapi';

const parameters = z.strictObject({ v: z.string().max(64).optional() });

/** The address has the version of the picture, so it never shows another one. */
const FOR_EVER = 'public, max-age=31536000, immutable';

/** Where the picture is now. CDNs are told of changes by the cache tags. */
const FOR_A_WHILE = 'public, max-age=60, s-maxage=3600';

/** In seconds. A picture takes some 0.2 s, and few wait. */
const RETRY_AFTER = 2;

const sharePicture = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  /**
   * `GET /share-pictures/:locale/:documentId.png`: the picture of an article's title and three lines. Without
   * the present version in `v`, it redirects to it.
   */
  async findOne(ctx: Context) {
    const { v } = parseOrThrow(parameters, ctx.query);
    const documentId = pathParameter(ctx, 'documentId');
    const locale = pathParameter(ctx, 'locale');
    const found = await readForPublic(strapi, () => sharedText(strapi, documentId, locale));
    if (found === null) throw notFound(documentId, locale);
    const { shared, pictures: ofSite } = found;
    const tags = [documentTag(strapi, ARTICLE, documentId), typeTag(strapi, SITE), EVERYTHING];
    ctx.set('Cache-Tag', tags.join(','));
    const version = versionOf(shared);
    if (v !== version) {
      const prefix = z.string().parse(strapi.config.get('api.rest.prefix'));
      const path = sharePicturePath({ documentId, locale }, version);
      redirect(ctx, `${serverPath(strapi)}${prefix}${path}`);
      return;
    }
    ctx.set('ETag', `"${version}"`);
    ctx.status = 200;
    if (ctx.fresh) {
      ctx.set('Cache-Control', FOR_EVER);
      ctx.status = 304;
      return;
    }
    const pictures = sharePicturesOf(strapi);
    ctx.set('Cache-Status', pictures.has(shared) ? 'threeline; hit' : 'threeline; fwd=miss');
    const made = await pictures.get(shared).catch(nullIfBusy);
    if (made?.png) {
      ctx.set('Cache-Control', FOR_EVER);
      ctx.type = 'image/png';
      ctx.body = made.png;
      return;
    }
    ctx.remove('ETag');
    if (made === null) {
      refuseBusy(ctx);
      return;
    }
    const { sharePicture: instead, sharePictureFile: file } = ofSite;
    if (instead === null || file === null) throw notFound(documentId, locale);
    // A file that is replaced has another address.
    ctx.set('Cache-Tag', [documentTag(strapi, FILE, file), ...tags].join(','));
    redirect(ctx, instead.address);
  },
});

function nullIfBusy(error: unknown): null {
  if (error instanceof BusyError) return null;
  throw error;
}

function refuseBusy(ctx: Context): void {
  const message = 'Too many share pictures are being drawn. Try again.';
  const details = { code: 'SHARE_PICTURES_BUSY' };
  ctx.set('Retry-After', String(RETRY_AFTER));
  ctx.set('Cache-Control', 'no-store');
  ctx.remove('Cache-Tag');
  ctx.status = 503;
  ctx.body = {
    data: null,
    error: { status: 503, name: 'ServiceUnavailableError', message, details },
  };
}

function redirect(ctx: Context, address: string): void {
  ctx.set('Cache-Control', FOR_A_WHILE);
  ctx.redirect(address);
  // Koa writes a text, which nobody reads.
  ctx.body = '';
}

const notFound = (documentId: string, locale: string) =>
  new errors.NotFoundError(
    `There is no share picture of the article "${documentId}" in ${locale}.`,
  );

export default sharePicture;
