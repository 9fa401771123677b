import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { parseOrThrow } from '../../../platform/http';
import { apiDescription } from '../../../features/api-docs';

const noParameters = z.strictObject({});

const openapi = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  /** `GET /openapi.json`: OpenAPI 3.1 of everything public. */
  async find(ctx: Context) {
    parseOrThrow(noParameters, ctx.query);
    ctx.type = 'json';
    return await apiDescription(strapi);
  },
});

export default openapi;
