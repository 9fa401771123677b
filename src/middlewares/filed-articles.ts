import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import {
  articleCounts,
  cardsFor,
  COUNTED_TYPES,
  MAX_FILED_ARTICLES,
  newestArticles,
  type CountedType,
} from '../articles/read';
import { inLanguage } from '../articles/translations';
import { ARTICLE } from '../articles/uids';
import { mayReadBy } from '../platform/http';
import { defaultLocale } from '../platform/locales';

const settings = z.object({ uid: z.enum(COUNTED_TYPES) });
const entry = z.looseObject({ id: z.number() });
const response = z.looseObject({ data: z.union([z.array(entry), entry]) });
type Entry = z.infer<typeof entry>;

/** A response has at most this many articles. Each is a whole card. */
const MAX_CARDS = 250;

/**
 * Gives authors, categories or tags their names in the `locale` of the request, and adds what it asks
 * for: the number of their published articles by `articleCount=true`, and the newest ones by
 * `articles=10`, in the same language.
 *
 * @throws ForbiddenError if the caller may not list articles
 * @throws ValidationError for `locale=*`, and for more articles than a response may have
 */
const middleware: Core.MiddlewareFactory = (config, { strapi }) => {
  const { uid } = settings.parse(config);
  return async (ctx, next) => {
    const { articleCount, articles, locale: asked } = ctx.query;
    const language = typeof asked === 'string' && asked !== '' && asked !== '*' ? asked : null;
    const isCounted = articleCount === 'true' || articles !== undefined;
    if (!isCounted && language === null) {
      await next();
      return;
    }
    if (isCounted && !(await mayReadBy(strapi, ctx)(ARTICLE))) {
      throw new errors.ForbiddenError('The caller may not read articles.');
    }
    if (isCounted && asked === '*') {
      throw new errors.ValidationError('Articles are in one language; name it.');
    }
    const locale = language ?? (await defaultLocale(strapi));
    // Strapi validates all parameters in the controller.
    await next();
    const { success, data: body } = response.safeParse(ctx.body);
    if (!success) return;
    let rows = await inLanguage(strapi, uid, [body.data].flat(), locale);
    if (articleCount === 'true') {
      const counts = await articleCounts(strapi, uid, idsOf(rows), locale);
      rows = rows.map((row) => ({ ...row, articleCount: counts.get(row.id) }));
    }
    if (articles !== undefined) {
      rows = await withArticles(strapi, ctx, { uid, rows, locale, limit: Number(articles) });
    }
    ctx.body = { ...body, data: Array.isArray(body.data) ? rows : rows[0] };
  };
};

const idsOf = (rows: readonly Entry[]) => rows.map(({ id }) => id);

async function withArticles(
  strapi: Core.Strapi,
  ctx: Context,
  asked: { uid: CountedType; rows: Entry[]; locale: string; limit: number },
): Promise<Entry[]> {
  const { uid, rows, locale, limit } = asked;
  if (rows.length * limit > MAX_CARDS) {
    throw new errors.ValidationError(
      `A response has at most ${String(MAX_CARDS)} articles; ask for fewer entries, or for at most ${String(MAX_FILED_ARTICLES)} articles of one.`,
    );
  }
  const newest = await newestArticles(strapi, uid, idsOf(rows), { locale, limit });
  const documentIds = [...new Set([...newest.values()].flat())];
  const readCards = cardsFor(strapi, ctx, mayReadBy(strapi, ctx), { isCacheable: true });
  const cards = await readCards(documentIds, locale);
  const byDocument = new Map(cards.map((card) => [card.documentId, card]));
  return rows.map((row) => ({
    ...row,
    articles: (newest.get(row.id) ?? []).flatMap((id) => byDocument.get(id) ?? []),
  }));
}

export default middleware;
