import type { Core } from '@strapi/strapi';
import DataLoader from 'dataloader';
import { z } from 'zod';
import {
  TRANSLATED_TYPES,
  translatedRelations,
  translationsOf,
  type Translation,
} from '../articles/translations';
import { schemaExtension, type Resolver } from '../strapi';

/** The types of GraphQL with translations, by their content types. */
const TYPES: readonly (readonly [type: string, uid: string])[] = TRANSLATED_TYPES.map((uid) => {
  const name = uid.slice(uid.lastIndexOf('.') + 1);
  return [`${name.charAt(0).toUpperCase()}${name.slice(1)}`, uid];
});

/** The fields that have translations, with the part of the translation. */
const TEXTS = { name: 'name', description: 'description', bio: 'description' } as const;

const identified = z.looseObject({ id: z.number() });
const article = z.looseObject({ locale: z.string() });
const given = z.looseObject({ locale: z.string().nullish() });
const entry = z.looseObject({ value: z.unknown() });
const list = z.looseObject({ nodes: z.unknown() });

/** The language of the article that a row was read through. */
const LANGUAGE = Symbol('language');

/**
 * Gives the categories, tags and authors of articles the names of the article's language, as the REST
 * API does, and lets a query name another language.
 */
export function extendWithTranslations(strapi: Core.Strapi): void {
  const loaderOf = documentLoader(strapi);

  const belowArticle = async (
    next: Resolver,
    parent: unknown,
    args: object,
    context: object,
    info: unknown,
  ) => {
    const found: unknown = await next(parent, args, context, info);
    const { locale } = article.parse(parent);
    const { success, data: response } = entry.safeParse(found);
    if (success) return { ...response, value: withLanguage(response.value, locale) };
    const page = list.safeParse(found).data;
    if (page === undefined) return withLanguage(found, locale);
    return { ...page, nodes: withLanguage(page.nodes, locale) };
  };

  const translatedText =
    (uid: string, text: 'name' | 'description') =>
    async (next: Resolver, parent: unknown, args: object, context: object, info: unknown) => {
      const locale = given.parse(args).locale ?? languageOf(parent);
      if (!locale) return next(parent, args, context, info);
      const translation = await loaderOf(context, uid, locale).load(identified.parse(parent).id);
      return translation?.[text] ?? next(parent, args, context, info);
    };

  schemaExtension(strapi).use(({ nexus }) => ({
    plugins: [
      nexus.plugin({
        name: 'TranslatedTexts',
        onAddOutputField(field) {
          if (!TYPES.some(([type]) => type === field.parentType) || !(field.name in TEXTS)) return;
          const description = 'Returns the text in this language, if it has one';
          field.args = {
            ...field.args,
            locale: nexus.arg({ type: 'I18NLocaleCode', description }),
          };
        },
      }),
    ],
    resolversConfig: {
      ...Object.fromEntries(
        translatedRelations(strapi).flatMap(({ field }) => {
          const middlewares = [belowArticle];
          return [
            [`Article.${field}`, { middlewares }],
            [`Article.${field}_connection`, { middlewares }],
          ];
        }),
      ),
      ...Object.fromEntries(
        TYPES.flatMap(([type, uid]) =>
          Object.entries(TEXTS).map(([field, text]) => [
            `${type}.${field}`,
            { middlewares: [translatedText(uid, text)] },
          ]),
        ),
      ),
    },
  }));
}

/** Marks rows with a language. The rows keep their own texts, for queries that name another language. */
function withLanguage(value: unknown, locale: string): unknown {
  if (Array.isArray(value)) return value.map((one) => withLanguage(one, locale));
  return typeof value === 'object' && value !== null ? { ...value, [LANGUAGE]: locale } : value;
}

function languageOf(row: unknown): string | null {
  const isMarked = typeof row === 'object' && row !== null && LANGUAGE in row;
  return isMarked && typeof row[LANGUAGE] === 'string' ? row[LANGUAGE] : null;
}

/** Creates one loader per request, type and language: a list of articles needs one query for each. */
function documentLoader(strapi: Core.Strapi) {
  type Loader = DataLoader<number, Translation | null>;
  const loaders = new WeakMap<object, Map<string, Loader>>();
  return (context: object, uid: string, locale: string): Loader => {
    const ofRequest = loaders.get(context) ?? new Map<string, Loader>();
    loaders.set(context, ofRequest);
    const key = `${uid} ${locale}`;
    const loader =
      ofRequest.get(key) ??
      new DataLoader<number, Translation | null>(async (ids) => {
        const found = await translationsOf(strapi, uid, ids, locale);
        return ids.map((id) => found.get(id) ?? null);
      });
    ofRequest.set(key, loader);
    return loader;
  };
}
