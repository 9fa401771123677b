import type { Context } from 'koa';
import type { z } from 'zod';
import { parseOrThrow } from '../http';

/** @throws ValidationError (400) that names every fault of the path's parameters */
export const parsePath = <Schema extends z.ZodType>(schema: Schema, ctx: Context) =>
  parseOrThrow(schema, ctx['params']);

/** @throws ValidationError (400) that names every fault of the query parameters */
export const parseQuery = <Schema extends z.ZodType>(schema: Schema, ctx: Context) =>
  parseOrThrow(schema, ctx.query);

/** @throws ValidationError (400) that names every fault of the body; a missing body is an empty one */
export const parseBody = <Schema extends z.ZodType>(schema: Schema, ctx: Context) =>
  parseOrThrow(schema, ctx.request.body ?? {});
