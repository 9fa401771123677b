import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import {
  decode,
  postgresJson,
  selectEntity,
  shapeOf,
  sqliteJson,
  type Entity,
  type JsonDialect,
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
import { SHAPES, type ShapeName } from './shapes';
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

/** How rows of one shape are selected and decoded. */
interface RowShape {
  shape: Shape;
  /** An SQL expression over the article `a`, with a JSON value for `articlesFrom`. */
  select: string;
}

/** Reading the schema takes longer than running the statement. */
const shapes = new WeakMap<Core.Strapi, Record<ShapeName, RowShape>>();

/** How articles of a shape are selected by SQL. */
export function rowShape(strapi: Core.Strapi, name: ShapeName): RowShape {
  const known = shapes.get(strapi) ?? {
    card: describe(strapi, 'card'),
    whole: describe(strapi, 'whole'),
  };
  shapes.set(strapi, known);
  return known[name];
}

function describe(strapi: Core.Strapi, name: ShapeName): RowShape {
  const dialect = strapi.db.dialect.client === 'postgres' ? postgresJson : sqliteJson;
  const shape = shapeOf(strapi, ARTICLE, SHAPES[name]);
  return { shape, select: selectRow(strapi, dialect, shape) };
}

const selectRow = (strapi: Core.Strapi, dialect: JsonDialect, shape: Shape): string =>
  dialect.array([
    selectEntity(dialect, shape, 'a'),
    'a."comments_switch"',
    selectApproved(strapi, 'a'),
    selectLocalizations(dialect),
  ]);

const row = z.tuple([
  z.array(z.unknown()),
  z.enum(COMMENTS_SWITCH).nullable(),
  z.coerce.number(),
  z.unknown(),
]);

/**
 * Turns selected rows into the articles that the API serves to callers who may read every related
 * type.
 *
 * @param values values of `rowShape(…).select`
 * @param reader reads in the current transaction when left out
 */
export async function articlesFrom(
  strapi: Core.Strapi,
  name: ShapeName,
  values: readonly unknown[],
  { comments, locales }: SharedSettings,
  reader?: FilesReader,
): Promise<Entity[]> {
  const { shape } = rowShape(strapi, name);
  const onDocument = reader?.onDocument ?? (() => undefined);
  const rows = values.map((value) => row.parse(value));
  const entities = rows.map(([entity]) => {
    const article = decode(shape, entity, onDocument);
    if (article === null) throw new Error('The database returned a row without an article.');
    return article;
  });
  const filled = await withFilesForReaders(strapi, ARTICLE, entities, reader);
  return rows.map(([, commentsSwitch, approved, published], index) => {
    const article = filled[index] ?? {};
    const locale = String(article['locale']);
    const { commentsEnabled } = comments;
    return {
      ...article,
      localizations: localizationsFrom(published, locale, locales),
      discussion: discussion(
        { commentsEnabled, notices: comments.noticesFor(locale) },
        { commentsSwitch: commentsSwitch ?? 'disabled', approved },
      ),
    };
  });
}
