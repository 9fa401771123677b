import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { announcingSettings, robotsText } from '../../../features/syndication';
import { parseOrThrow } from '../../../platform/http';

const noParameters = z.strictObject({});

const crawler = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  /** `GET /robots.txt`: what crawlers may fetch from this server. */
  async robots(ctx: Context) {
    parseOrThrow(noParameters, ctx.query);
    ctx.type = 'text/plain; charset=utf-8';
    ctx.body = await robotsText(strapi);
  },

  /** `GET /indexnow-key.txt`: the key that the site shows to search engines. */
  indexNowKey(ctx: Context) {
    parseOrThrow(noParameters, ctx.query);
    const { indexNow } = announcingSettings(strapi);
    if (indexNow === null) {
      throw new errors.NotFoundError('IndexNow is off. Set INDEXNOW_KEY to switch it on.');
    }
    ctx.type = 'text/plain; charset=utf-8';
    ctx.body = indexNow.key;
  },
});

export default crawler;
