import type { IncomingMessage } from 'node:http';
import type { Core } from '@strapi/strapi';
import { documentTag, isLogged, typeTag } from '../../../platform/change-log';
import { isTokenType, tablesIn } from '../../../strapi';
import { articlesNamedBy, type Row } from './articles-named-by';
import { ARTICLE } from '../../../articles/uids';

interface Recording {
  tags: Set<string>;
  /** The articles on which the response depends; `null` once it depends on all articles. */
  articles: Set<string> | null;
  readsLaggingTable: boolean;
  /** The documents of the rows of articles read so far, by the row's `id`. */
  documents: Map<number, string>;
}

/**
 * Records what a response of the framework was made from, by the statements that run for its request.
 * It misses nothing, whether a controller, a resolver or a filter on a relation reads. Each table in
 * a statement adds the tag of its content type. Only articles are told apart by document, so that
 * publishing one article leaves the responses about others in the cache.
 *
 * @param readsLaggingTable whether a statement reads a table that lags behind the change log
 */
export function recordReads(strapi: Core.Strapi, readsLaggingTable: (sql: string) => boolean) {
  // The request comes from Strapi's AsyncLocalStorage. A second one would slow down every promise of
  // every request.
  const recordings = new WeakMap<IncomingMessage, Recording>();
  const tables = contentTables(strapi);

  // Knex does not type its events.
  const onResponse = (result: unknown, query: unknown) => {
    const request = strapi.requestContext.get()?.req;
    const recording = request === undefined ? undefined : recordings.get(request);
    if (recording === undefined) return;
    if (!isQuery(query)) return;
    const { sql, bindings } = query;
    if (readsLaggingTable(sql)) recording.readsLaggingTable = true;
    let readsArticles = false;
    for (const table of tablesIn(sql)) {
      const uid = tables.get(table);
      if (uid === ARTICLE) readsArticles = true;
      else if (uid !== undefined) recording.tags.add(typeTag(strapi, uid));
    }
    if (!readsArticles) return;
    // Knex returns a single row, or nothing, for `first()`.
    const rows: unknown[] = [result ?? []].flat();
    const documents = rows.every(isRow)
      ? articlesNamedBy(sql, bindings ?? [], rows, recording.documents)
      : null;
    if (documents === null) recording.articles = null;
    else for (const id of documents) recording.articles?.add(id);
  };
  strapi.db.connection.on('query-response', onResponse);

  return {
    /** Starts to record the reads of a request. */
    record(request: IncomingMessage): void {
      recordings.set(request, {
        tags: new Set(),
        articles: new Set(),
        readsLaggingTable: false,
        documents: new Map(),
      });
    },
    /** The tags of the reads of a request; `null` if no purge comes in time. */
    tagsOf(request: IncomingMessage): Set<string> | null {
      const recording = recordings.get(request);
      if (recording?.readsLaggingTable === true) return null;
      const { tags, articles } = recording ?? { tags: new Set(), articles: null };
      if (articles === null) tags.add(typeTag(strapi, ARTICLE));
      else for (const id of articles) tags.add(documentTag(strapi, ARTICLE, id));
      return tags;
    },
    stop: () => strapi.db.connection.removeListener('query-response', onResponse),
  };
}

// Checked by hand because these run for every row of every statement; a schema is too slow.
const isQuery = (query: unknown): query is { sql: string; bindings?: unknown[] } =>
  typeof query === 'object' && query !== null && 'sql' in query && typeof query.sql === 'string';

const isRow = (row: unknown): row is Row =>
  typeof row === 'object' &&
  row !== null &&
  (!('id' in row) || typeof row.id === 'number') &&
  (!('document_id' in row) || row.document_id === null || typeof row.document_id === 'string');

/** The content types of the change log by their tables. */
function contentTables(strapi: Core.Strapi): Map<string, string> {
  const contentTypes = Object.values(strapi.contentTypes) as {
    uid: string;
    collectionName?: string;
  }[];
  // No response shows a token.
  const logged = contentTypes.filter(({ uid }) => !isTokenType(uid) && isLogged(strapi, uid));
  return new Map(logged.map(({ uid, collectionName }) => [collectionName ?? '', uid]));
}
