import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { withFilesForReaders } from '../body-files';
import { COMMENTS_SWITCH, discussion, siteComments, type SiteComments } from '../discussion';
import { isPostgres, withKnex } from '../../platform/database';
import {
  decode,
  jsonValue,
  postgresJson,
  runPrepared,
  selectEntity,
  shapeOf,
  sqliteJson,
  type PgClient,
  type Shape,
} from '../../platform/entity-json';
import { localizationsFrom, selectLocalizations } from '../localizations';
import { installedLocales } from '../../platform/locales';
import { serverAddress, withSrcsets } from '../../platform/media';
import { ARTICLE } from '../uids';

const CARD = { summary: {}, cover: {}, category: {}, tags: {} };
const BYLINE = { author: { avatar: {} } };

/** In the order in which Strapi's answers hold them. */
const SHAPES = {
  card: { ...CARD, ...BYLINE },
  whole: { ...CARD, sections: {}, seo: {}, ...BYLINE },
};

/** What hangs on an article and is left out of answers to those who may not list it. */
export const RELATED = ['api::author.author', 'api::category.category', 'api::tag.tag'];

/** What is the same for all articles. */
interface SharedSettings {
  comments: SiteComments;
  locales: string[];
}

export const readSharedSettings = async (strapi: Core.Strapi): Promise<SharedSettings> => ({
  comments: await siteComments(strapi),
  locales: await installedLocales(strapi),
});

interface Statement {
  shape: Shape;
  /** Its values are a JSON list of documentIds, and a locale. */
  text: string;
}
type Statements = Record<keyof typeof SHAPES, Statement>;

/** Made once: to read the schema takes longer than to run the statement. */
const made = new WeakMap<Core.Strapi, Statements>();

function statementsOf(strapi: Core.Strapi): Statements {
  const known = made.get(strapi) ?? {
    card: statementOf(strapi, shapeOf(strapi, ARTICLE, SHAPES.card)),
    whole: statementOf(strapi, shapeOf(strapi, ARTICLE, SHAPES.whole)),
  };
  made.set(strapi, known);
  return known;
}

function statementOf(strapi: Core.Strapi, shape: Shape): Statement {
  const [dialect, listed, locale] = isPostgres(strapi)
    ? [postgresJson, 'json_array_elements_text($1::json) as listed(value)', '$2']
    : [sqliteJson, 'json_each(?)', '?'];
  const approved = `select count(*) from comments_article_lnk as cl join comments as c on c.id = cl.comment_id where cl.article_id = a.id and c.moderation = 'approved'`;
  const text = `select ${selectEntity(dialect, shape, 'a')} as article, a.comments_switch,
      (${approved}) as approved, ${selectLocalizations(dialect)} as published
    from articles as a
    where a.document_id in (select value from ${listed}) and a.locale = ${locale} and a.published_at is not null`;
  return { shape, text };
}

const rows = z.array(
  z.object({
    article: jsonValue,
    comments_switch: z.enum(COMMENTS_SWITCH).nullable(),
    approved: z.coerce.number(),
    published: jsonValue,
  }),
);

/**
 * Published articles in one locale as the API answers them to whoever may read all that hangs on
 * them, by documentId. One statement, where the Document Service takes a dozen: whoever publishes or
 * searches waits for it.
 */
export async function readPublishedArticles(
  strapi: Core.Strapi,
  kind: keyof typeof SHAPES,
  documentIds: readonly string[],
  locale: string,
  { comments, locales }: SharedSettings,
): Promise<Map<string, Record<string, unknown>>> {
  const { shape, text } = statementsOf(strapi)[kind];
  const values = [JSON.stringify(documentIds), locale];
  const found: unknown = await withKnex<unknown>(strapi, async (knex) => {
    if (!isPostgres(strapi)) return (await knex.raw(text, values)) as unknown;
    return runPrepared(knex.client as PgClient, { name: `published_${kind}`, text, values });
  });
  const site = { commentsEnabled: comments.commentsEnabled, notices: comments.noticesFor(locale) };
  const server = serverAddress(strapi);
  const parsed = rows.parse(found);
  const articles = parsed.map((row) => {
    const article = decode(shape, row.article, () => undefined);
    if (article === null) throw new Error('The database answered with no article.');
    return article;
  });
  const filled = await withFilesForReaders(strapi, ARTICLE, articles);
  return new Map(
    parsed.map((row, index) => {
      const article = filled[index] ?? {};
      const { comments_switch: commentsSwitch, approved, published } = row;
      const answered = {
        ...withSrcsets(server, article),
        localizations: localizationsFrom(published, locale, locales),
        discussion: discussion(site, { commentsSwitch: commentsSwitch ?? 'disabled', approved }),
      };
      return [String(article['documentId']), answered];
    }),
  );
}
