import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { parseOrRefuse } from '../../../content-api';
import { apiDescription } from '../../../openapi';

const noParameters = z.strictObject({});

const openapi = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  /** `GET /openapi.json`: OpenAPI 3.1 of everything public. */
  async find(ctx: Context) {
    parseOrRefuse(noParameters, ctx.query);
    ctx.type = 'json';
    return await apiDescription(strapi);
  },
});

export default openapi;
