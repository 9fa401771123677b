import type { Context } from 'koa';
import { z } from 'zod';
import { noteRead } from '../articles/edits';

const draftArguments = z.looseObject({ status: z.literal('draft') });
const koa = z.looseObject({ koaContext: z.custom<Context>() });

/** Notes an article that a query has read as a draft, for the `ETag` of the response. */
export function noteDraftRead(args: unknown, context: unknown, article: unknown): void {
  if (!draftArguments.safeParse(args).success) return;
  const request = koa.safeParse(context);
  if (request.success) noteRead(request.data.koaContext, article);
}
