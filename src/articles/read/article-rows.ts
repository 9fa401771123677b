import type { Core } from '@strapi/strapi';
import { LRUCache } from 'lru-cache';
import { z } from 'zod';
import {
  decode,
  jsonDialect,
  narrow,
  selectEntity,
  shapeOf,
  type Entity,
  type Shape,
} from '../../platform/entity-json';
import { installedLocales } from '../../platform/locales';
import { withFilesForReaders, type FilesReader } from '../body-files';
import {
  COMMENTS_SWITCH,
  discussion,
  selectApproved,
  siteComments,
  type SiteComments,
} from '../discussion';
import { localizationsFrom, selectLocalizations } from '../localizations';
import { selectTranslations, translationsFrom, withTranslations } from '../translations';
import type { ArticleSelection } from './selection';
import { SHAPES } from './shapes';
import { ARTICLE } from '../uids';

/** Settings that every article's response depends on. */
export interface SharedSettings {
  comments: SiteComments;
  /** The installed locales. */
  locales: readonly string[];
}

/** Reads the settings that all articles of a response share. */
export const readSharedSettings = async (strapi: Core.Strapi): Promise<SharedSettings> => ({
  comments: await siteComments(strapi),
  locales: await installedLocales(strapi),
});

/** How rows with one selection are selected and decoded. */
export interface ArticleRows {
  selection: ArticleSelection;
  shape: Shape;
  /** An SQL expression over the article `a`, with a JSON value for `articlesFrom`. */
  select: string;
}

/** The most selections in memory. Clients choose them. */
const MOST_SELECTIONS = 500;

/** Reading the schema takes longer than running the statement. */
const known = new WeakMap<Core.Strapi, { whole: Shape; rows: LRUCache<string, ArticleRows> }>();

function knownOf(strapi: Core.Strapi) {
  const found = known.get(strapi) ?? {
    whole: shapeOf(strapi, ARTICLE, SHAPES.whole),
    rows: new LRUCache<string, ArticleRows>({ max: MOST_SELECTIONS }),
  };
  known.set(strapi, found);
  return found;
}

/** Everything that can be selected of an article. */
export const wholeShape = (strapi: Core.Strapi): Shape => knownOf(strapi).whole;

/** How articles are selected by SQL. */
export function articleRows(strapi: Core.Strapi, selection: ArticleSelection): ArticleRows {
  const { whole, rows } = knownOf(strapi);
  const key = JSON.stringify(selection);
  const found = rows.get(key) ?? describe(strapi, selection, narrow(whole, selection));
  rows.set(key, found);
  return found;
}

function describe(strapi: Core.Strapi, selection: ArticleSelection, shape: Shape): ArticleRows {
  const dialect = jsonDialect(strapi);
  const select = dialect.array([
    selectEntity(dialect, shape, 'a'),
    'a."locale"',
    ...(selection.discussion
      ? ['a."comments_switch"', selectApproved(strapi, 'a')]
      : ['null', '0']),
    selection.localizations ? selectLocalizations(dialect) : 'null',
    selectTranslations(strapi, dialect, 'a', (field) => field in selection.children),
  ]);
  return { selection, shape, select };
}

const row = z.tuple([
  z.array(z.unknown()),
  z.string(),
  z.enum(COMMENTS_SWITCH).nullable(),
  z.coerce.number(),
  z.unknown(),
  z.unknown(),
]);

/**
 * Turns selected rows into the articles that the API serves to callers who may read every related
 * type.
 *
 * @param values values of `articleRows(…).select`
 * @param reader reads in the current transaction when left out
 */
export async function articlesFrom(
  strapi: Core.Strapi,
  { selection, shape }: ArticleRows,
  values: readonly unknown[],
  { comments, locales }: SharedSettings,
  reader?: FilesReader,
): Promise<Entity[]> {
  const onDocument = reader?.onDocument ?? (() => undefined);
  const rows = values.map((value) => row.parse(value));
  const entities = rows.map(([entity]) => {
    const article = decode(shape, entity, onDocument);
    if (article === null) throw new Error('The database returned a row without an article.');
    return article;
  });
  const filled = await withFilesForReaders(strapi, ARTICLE, entities, reader);
  return rows.map(([, locale, commentsSwitch, approved, published, translations], index) => ({
    ...withTranslations(filled[index] ?? {}, translationsFrom(translations)),
    ...(selection.localizations && {
      localizations: localizationsFrom(published, locale, locales),
    }),
    ...(selection.discussion && {
      discussion: discussion(
        { commentsEnabled: comments.commentsEnabled, notices: comments.noticesFor(locale) },
        { commentsSwitch: commentsSwitch ?? 'disabled', approved },
      ),
    }),
  }));
}
