import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { parseOrThrow } from '../../../platform/http';
import { guardDrafts } from '../../../articles/drafts';
import { requireSiteAddress, sitemap } from '../../../features/syndication';

/** Other parameters are ignored; see `readsParameter`. */
const parameters = z.object({
  part: z
    .string('must be a number')
    .regex(/^[1-9]\d{0,6}$/, 'must be a whole number from 1')
    .transform(Number)
    .optional(),
});

const delivery = z.object({ sMaxAge: z.int(), staleWhileRevalidate: z.int() });

/** The same `Cache-Control` as that of delivery's responses. */
function shared(strapi: Core.Strapi): string {
  const { sMaxAge, staleWhileRevalidate } = delivery.parse(strapi.config.get('delivery'));
  return `public, max-age=0, s-maxage=${String(sMaxAge)}, stale-while-revalidate=${String(staleWhileRevalidate)}`;
}

/**
 * Delivery does not cache this response, because it stores whole responses in memory.
 * `src/features/syndication` stores each sitemap compressed. The controller sends it compressed, or
 * decompresses it while sending.
 */
const controller = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  /** `GET /sitemap.xml`: every published article, or an index of its parts. */
  async find(ctx: Context) {
    await guardDrafts(strapi, ctx.query);
    const { part } = parseOrThrow(parameters, ctx.query);
    const path = `${z.string().parse(strapi.config.get('api.rest.prefix'))}/sitemap.xml`;
    const found = await requireSiteAddress(() => sitemap(strapi, part ?? null, path));
    if (found === null) throw new errors.NotFoundError(`The sitemap has no part ${String(part)}.`);
    const isPacked = ctx.acceptsEncodings('gzip', 'identity') === 'gzip';
    ctx.set('Content-Type', 'application/xml; charset=utf-8');
    ctx.set('ETag', isPacked ? `"${found.hash}.gz"` : `"${found.hash}"`);
    ctx.vary(['Accept-Encoding', 'Authorization']);
    ctx.set('Cache-Tag', found.tags.join(','));
    // Delivery has already set the header for a request with a token.
    if (ctx.response.get('Cache-Control') === '') {
      ctx.set('Cache-Control', found.isCurrent ? shared(strapi) : 'no-store');
    }
    ctx.status = 200;
    if (ctx.fresh) {
      ctx.status = 304;
      return;
    }
    if (isPacked) ctx.set('Content-Encoding', 'gzip');
    ctx.body = isPacked ? found.gzip : Readable.from([found.gzip]).pipe(createGunzip());
  },
});

export default controller;
