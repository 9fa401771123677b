import type { Core } from '@strapi/strapi';
import DataLoader from 'dataloader';
import type { Context } from 'koa';
import { z } from 'zod';
import { populateFor } from '../articles/read';
import { inArticleLanguages } from '../articles/translations';
import { ARTICLE } from '../articles/uids';
import { jsonLdTexts, openGraphs } from '../features/syndication';
import { bodyIn, FORMS } from '../platform/blocks';
import { sanitizeOutput } from '../platform/http';
import { fieldsOfType, schemaExtension } from '../strapi';

const FORMAT = 'BodyFormat';

const TYPES = /* GraphQL */ `
  "What a link preview of an article shows: the properties of https://ogp.me."
  type OpenGraph {
    type: String!
    title: String!
    description: String
    "The canonical address."
    url: String
    siteName: String!
    "A language with its territory, such as ko_KR."
    locale: String!
    publishedTime: DateTime!
    modifiedTime: DateTime!
    author: String
    section: String
    tags: [String!]!
    image: OpenGraphImage
  }

  type OpenGraphImage {
    url: String!
    type: String!
    width: Int
    height: Int
    alt: String!
  }

  extend type Article {
    "The article as a NewsArticle of schema.org, escaped for a script element."
    jsonLd: String
    openGraph: OpenGraph
  }
`;

const identified = z.looseObject({ id: z.number() });
const given = z.looseObject({ format: z.enum(FORMS).nullish() });
const section = z.looseObject({ anchor: z.string().nullish() });

/** Adds the forms of bodies, and articles as JSON-LD, as the REST API has them. */
export function extendWithForms(strapi: Core.Strapi): void {
  const texts = writtenLoader(strapi, jsonLdTexts);
  const previews = writtenLoader(strapi, openGraphs);
  schemaExtension(strapi).use(({ nexus }) => {
    const bodies = new Set(fieldsOfType(strapi, 'blocks'));
    const members = Object.fromEntries(FORMS.map((form) => [form.toUpperCase(), form]));
    return {
      types: [
        nexus.enumType({
          name: FORMAT,
          description: 'A form of a body instead of blocks',
          members,
        }),
      ],
      plugins: [
        nexus.plugin({
          name: 'BodyFormat',
          onAddOutputField(field) {
            if (!bodies.has(`${field.parentType}.${field.name}`)) return;
            const description = 'Returns the body as text in this form instead of blocks';
            field.args = { ...field.args, format: nexus.arg({ type: FORMAT, description }) };
          },
        }),
      ],
      typeDefs: TYPES,
      resolvers: {
        Article: {
          jsonLd: (article: unknown, _args: unknown, context: object) =>
            texts(context).load(identified.parse(article).id),
          openGraph: (article: unknown, _args: unknown, context: object) =>
            previews(context).load(identified.parse(article).id),
        },
      },
    };
  });
}

/**
 * The form of a body that a query asks for; the blocks if it asks for none.
 *
 * @param parent the section
 */
export function inAskedForm(body: unknown, args: unknown, parent: unknown): unknown {
  const { format } = given.parse(args);
  if (!format || !Array.isArray(body)) return body;
  return bodyIn(format, body, section.safeParse(parent).data?.anchor ?? null);
}

const koa = z.looseObject({ koaContext: z.custom<Context>() });

/**
 * Creates one loader per request, so that a list of articles is read once.
 *
 * @param write makes a form of each article
 */
function writtenLoader<Written>(
  strapi: Core.Strapi,
  write: (strapi: Core.Strapi, articles: readonly unknown[]) => Promise<Written[]>,
) {
  const loaders = new WeakMap<object, DataLoader<number, Written>>();
  return (context: object): DataLoader<number, Written> => {
    const loader =
      loaders.get(context) ??
      new DataLoader<number, Written>(async (ids) => {
        const { koaContext } = koa.parse(context);
        // The rows that the query has found, so no draft that the caller may not see.
        const rows: unknown = await strapi.db.query(ARTICLE).findMany({
          where: { id: { $in: [...ids] } },
          populate: populateFor('shared'),
        });
        const clean: unknown = await sanitizeOutput(strapi, koaContext, ARTICLE, rows);
        const articles = await inArticleLanguages(strapi, z.array(identified).parse(clean));
        const written = await write(strapi, articles);
        const byId = new Map(articles.map(({ id }, index) => [id, written[index]]));
        return ids.map((id) => byId.get(id) ?? new Error(`There is no article row ${String(id)}.`));
      });
    loaders.set(context, loader);
    return loader;
  };
}
