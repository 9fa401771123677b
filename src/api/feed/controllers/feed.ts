import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { Context } from 'koa';
import { z } from 'zod';
import { validateQuery, mayReadBy, parseOrThrow, type MayRead } from '../../../platform/http';
import {
  present,
  type ArticleQuery,
  findPage,
  withFirstPublishes,
  languagesOf,
  populateFor,
} from '../../../articles/read';
import { guardDrafts } from '../../../articles/drafts';
import { serverAddress } from '../../../platform/media';
import { siteSettings } from '../../../articles/site';
import {
  announcingSettings,
  FEED_LENGTH,
  feedAddress,
  FORMATS,
  makeFeed,
  requireSiteAddress,
  sitePictures,
} from '../../../features/syndication';
import { inLanguage } from '../../../articles/translations';
import { ARTICLE } from '../../../articles/uids';
import { sendLlms } from '../llms';

/** The number of articles that are read together. Each may be large. */
const PAGE = 10;

const slug = z.string('must be a slug').min(1, 'must be a slug').max(200, 'must be a slug');
/** Other parameters are ignored; see `readsParameter`. */
const parameters = z.object({
  locale: z.string().max(35).optional(),
  category: slug.optional(),
  tag: slug.optional(),
  author: slug.optional(),
});
type Parameters = z.infer<typeof parameters>;

/** The filters of a feed: the parameter, the content type, and the field of an article. */
const TOPICS = [
  { name: 'category', uid: 'api::category.category', field: 'category' },
  { name: 'tag', uid: 'api::tag.tag', field: 'tags' },
  { name: 'author', uid: 'api::author.author', field: 'author' },
] as const;

const feed = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  /**
   * `GET /feed.rss`, `/feed.atom` and `/feed.json`: the newest articles with their full text.
   * `GET /llms.txt`: links to the newest articles.
   */
  async find(ctx: Context) {
    await guardDrafts(strapi, ctx.query);
    if (ctx.path.toLowerCase().includes('llms.txt')) return sendLlms(strapi, ctx);
    const asked = parseOrThrow(parameters, ctx.query);
    const { locale } = await languagesOf(strapi, asked.locale, null);
    const topics = await topicsOf(strapi, { ...asked, locale }, mayReadBy(strapi, ctx));
    const format = FORMATS[formatOf(ctx.path)];
    const server = serverAddress(strapi);
    const address = feedAddress(`${server}${ctx.path.toLowerCase()}`, { ...asked, locale });
    const hub = topics.length === 0 ? announcingSettings(strapi).webSubHub : null;
    const names = topics.map(({ name }) => name);
    const filters = Object.assign({}, ...topics.map(({ filter }) => filter)) as object;
    const site = await siteSettings(strapi);
    const pictures = await sitePictures(strapi);
    const pages = newest(strapi, ctx, { filters, locale });
    const made = await requireSiteAddress(() =>
      makeFeed(pages, { locale, names, address, hub }, { site, server, pictures }),
    );
    ctx.set('Content-Type', format.contentType);
    if (hub !== null) ctx.set('Link', `<${hub}>; rel="hub", <${address}>; rel="self"`);
    ctx.body = format.write(made);
  },
});

/** Yields pages of whole articles, as a caller of the feed may read them. */
async function* newest(
  strapi: Core.Strapi,
  ctx: Context,
  { filters, locale }: { filters: object; locale: string },
): AsyncGenerator<readonly unknown[]> {
  const populate = populateFor('whole');
  const query = await validateQuery(strapi, ctx, ARTICLE, { populate, filters });
  for (let start = 0; start < FEED_LENGTH; start += PAGE) {
    const pagination = { start, limit: PAGE, withCount: false };
    const { results } = await findPage(strapi, { ...query, locale, pagination }, null);
    const articles = await present(strapi, ctx, results, BARE);
    yield await withFirstPublishes(strapi, articles);
    if (articles.length < PAGE) return;
  }
}

/** Feeds show neither discussions nor other languages. */
const BARE: ArticleQuery = {
  query: {},
  discussion: false,
  localizations: false,
  jsonLd: false,
  openGraph: false,
  format: null,
  fallbackLocale: null,
};

const named = z.object({ id: z.number(), name: z.string() }).nullable();

/** @throws NotFoundError for an unknown topic, whose feed would always be empty */
async function topicsOf(
  strapi: Core.Strapi,
  asked: Parameters & { locale: string },
  mayRead: MayRead,
) {
  const topics: { name: string; filter: object }[] = [];
  for (const { name, uid, field } of TOPICS) {
    const wanted = asked[name];
    if (wanted === undefined) continue;
    if (!(await mayRead(uid))) throw new errors.ValidationError(`Invalid key ${name}`);
    const found: unknown = await strapi.db
      .query(uid)
      .findOne({ select: ['id', 'name'], where: { slug: wanted } });
    const stored = named.parse(found);
    const [topic] = await inLanguage(strapi, uid, stored === null ? [] : [stored], asked.locale);
    if (topic === undefined) throw new errors.NotFoundError(`There is no ${name} "${wanted}".`);
    topics.push({ name: topic.name, filter: { [field]: { slug: { $eq: wanted } } } });
  }
  return topics;
}

const formatOf = (path: string) =>
  z.enum(['rss', 'atom', 'json']).parse(path.toLowerCase().split('.').at(-1)?.replace('/', ''));

export default feed;
