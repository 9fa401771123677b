import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { parseOrThrow } from '../../../platform/http';
import { apiDescription, clientText } from '../../../features/api-docs';
import { schemaText } from '../../../graphql';

const noParameters = z.strictObject({});

const openapi = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  /** `GET /openapi.json`: OpenAPI 3.1 of everything public. */
  async find(ctx: Context) {
    parseOrThrow(noParameters, ctx.query);
    ctx.type = 'json';
    return await apiDescription(strapi);
  },

  /** `GET /client.ts`: the client that `npm run client:generate` has written. */
  async client(ctx: Context) {
    parseOrThrow(noParameters, ctx.query);
    const text = await clientText(strapi);
    if (text === null) {
      throw new errors.NotFoundError(
        'The client is not there. Write docs/client with "npm run client:generate".',
        { code: 'CLIENT_MISSING' },
      );
    }
    ctx.type = TEXT;
    return text;
  },

  /** `GET /schema.graphql`: the schema that `/graphql` serves. */
  schema(ctx: Context) {
    parseOrThrow(noParameters, ctx.query);
    ctx.type = TEXT;
    return schemaText(strapi);
  },
});

/** Browsers show it. `.ts` alone would be a video. */
const TEXT = 'text/plain; charset=utf-8';

export default openapi;
