import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import { documentTag, isLogged, typeTag } from '../../../platform/change-log';
import { articlesNamedBy, type Row } from './articles-named-by';
import { ARTICLE } from '../../../articles/uids';

interface Recording {
  tags: Set<string>;
  /** The articles on which alone the answer depends; `null` once it depends on all. */
  articles: Set<string> | null;
  /** It was read from the index of search, which follows a change after what it purges is purged. */
  lagsBehind: boolean;
  /** The documents of rows of articles seen so far, by the row's `id`. */
  rows: Map<number, string>;
}

/**
 * Tells what an answer of the framework was made from, by the statements that were run for it: it
 * misses nothing, whether a controller, a resolver or a filter on a relation read it. Each table
 * that a statement names gives the tag of its content type; only reads of single articles are told
 * apart, so that publishing one article leaves the answers about others in place.
 */
export function recordReads(strapi: Core.Strapi) {
  // Strapi keeps the request that a statement is run for; a second AsyncLocalStorage would cost every
  // promise of every request a little more.
  const recordings = new WeakMap<IncomingMessage, Recording>();
  const tables = tablesOf(strapi);

  // Knex types its events loosely.
  const onResponse = (answer: unknown, asked: unknown) => {
    const request = strapi.requestContext.get()?.req;
    const recording = request === undefined ? undefined : recordings.get(request);
    if (recording === undefined) return;
    if (!isStatement(asked)) return;
    const { sql, bindings } = asked;
    if (sql.includes(SEARCH_INDEX)) recording.lagsBehind = true;
    for (const [, table = ''] of sql.matchAll(TABLE)) {
      const uid = tables.get(table);
      if (uid === undefined || uid === ARTICLE) continue;
      recording.tags.add(typeTag(strapi, uid));
    }
    if (!mentionsArticles(sql)) return;
    // The first row alone, or nothing, where a statement asks for one.
    const found: unknown[] = [answer ?? []].flat();
    const documents = found.every(isRow)
      ? articlesNamedBy(sql, bindings ?? [], found, recording.rows)
      : null;
    if (documents === null) recording.articles = null;
    else for (const id of documents) recording.articles?.add(id);
  };
  strapi.db.connection.on('query-response', onResponse);

  return {
    /** Notes from now on what is read for a request. */
    record(request: IncomingMessage): void {
      recordings.set(request, {
        tags: new Set(),
        articles: new Set(),
        lagsBehind: false,
        rows: new Map(),
      });
    },
    /** The tags of what was read for a request; `null` where no change purges it in time. */
    tagsOf(request: IncomingMessage): Set<string> | null {
      const recording = recordings.get(request);
      if (recording?.lagsBehind === true) return null;
      const { tags, articles } = recording ?? { tags: new Set(), articles: null };
      if (articles === null) tags.add(typeTag(strapi, ARTICLE));
      else for (const id of articles) tags.add(documentTag(strapi, ARTICLE, id));
      return tags;
    },
    stop: () => strapi.db.connection.removeListener('query-response', onResponse),
  };
}

// Looked at by hand and not by a schema: this runs for every row of every statement.
const isStatement = (asked: unknown): asked is { sql: string; bindings?: unknown[] } =>
  typeof asked === 'object' && asked !== null && 'sql' in asked && typeof asked.sql === 'string';

const isRow = (row: unknown): row is Row =>
  typeof row === 'object' &&
  row !== null &&
  (!('id' in row) || typeof row.id === 'number') &&
  (!('document_id' in row) || row.document_id === null || typeof row.document_id === 'string');

/** How the names of its tables begin. */
const SEARCH_INDEX = 'threeline_search_';

const TABLE = /(?:from|join) [`"](\w+)[`"]/g;
const mentionsArticles = (sql: string) => /(?:from|join) [`"]articles[`"]/.test(sql);

/** The content types whose changes purge, by their tables. */
function tablesOf(strapi: Core.Strapi): Map<string, string> {
  const contentTypes = Object.values(strapi.contentTypes) as {
    uid: string;
    collectionName?: string;
  }[];
  const shown = contentTypes.filter(({ uid }) => isLogged(strapi, uid));
  return new Map(shown.map(({ uid, collectionName }) => [collectionName ?? '', uid]));
}
