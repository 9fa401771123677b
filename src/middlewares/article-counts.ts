import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { articleCounts, COUNTED_TYPES } from '../articles/read';
import { ARTICLE } from '../articles/uids';
import { mayReadBy } from '../platform/http';
import { defaultLocale } from '../platform/locales';

const settings = z.object({ uid: z.enum(COUNTED_TYPES) });
const entry = z.looseObject({ id: z.number() });
const response = z.looseObject({ data: z.union([z.array(entry), entry]) });

/**
 * Adds the number of published articles to authors, categories or tags, if a request asks for it by
 * `articleCount=true`. The `locale` of the request names the language of the articles.
 *
 * @throws ForbiddenError if the caller may not list articles
 * @throws ValidationError for `locale=*`
 */
const middleware: Core.MiddlewareFactory = (config, { strapi }) => {
  const { uid } = settings.parse(config);
  return async (ctx, next) => {
    if (ctx.query['articleCount'] !== 'true') return next();
    if (!(await mayReadBy(strapi, ctx)(ARTICLE))) {
      throw new errors.ForbiddenError('The caller may not read the articles to count.');
    }
    const asked = ctx.query['locale'];
    if (asked === '*') {
      throw new errors.ValidationError('Articles are counted in one language; name it.');
    }
    const locale = typeof asked === 'string' && asked !== '' ? asked : await defaultLocale(strapi);
    // Strapi validates all parameters in the controller.
    await next();
    const { success, data: body } = response.safeParse(ctx.body);
    if (!success) return;
    const rows = [body.data].flat();
    const ids = rows.map(({ id }) => id);
    const counts = await articleCounts(strapi, uid, ids, locale);
    const counted = rows.map((row) => ({ ...row, articleCount: counts.get(row.id) }));
    ctx.body = { ...body, data: Array.isArray(body.data) ? counted : counted[0] };
  };
};

export default middleware;
