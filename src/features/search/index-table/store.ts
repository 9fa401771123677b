import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isPublished } from '../../../articles/read';
import { isPostgres, noRow, NUMBER, runSql, valuesOf } from '../sql';
import type { Entry } from './entry';
import { dayOf, firstOf } from './numbers';

/** An article in one locale. */
export interface Address {
  documentId: string;
  locale: string;
}

const indexed = z.object({ id: z.coerce.number(), digest: z.string() });
const identified = z.object({ id: z.coerce.number() });

/**
 * Inserts or replaces the index entry of an article. Call it in a transaction that has locked the index.
 *
 * @param evenIfSame whether to write an unchanged entry again, as a rebuild does
 */
export async function putEntry(
  strapi: Core.Strapi,
  entry: Entry,
  evenIfSame: boolean,
): Promise<void> {
  const [existing] = await runSql(
    strapi,
    indexed,
    'select id, digest from threeline_search_documents where document_id = ? and locale = ?',
    [entry.documentId, entry.locale],
  );
  if (existing?.digest === entry.digest && !evenIfSame) return;
  const day = dayOf(entry.publicationDate);
  // Keep the number unless the article moved to another day.
  const stays =
    existing !== undefined && existing.id >= firstOf(day) && existing.id < firstOf(day + 1);
  const id = stays ? existing.id : await nextOf(strapi, day);
  if (existing !== undefined) await removeEntry(strapi, entry);
  await add(strapi, id, entry);
  await putWords(strapi, entry.words);
}

/** Returns the next free number of a day. The lock on the index reserves it. */
async function nextOf(strapi: Core.Strapi, day: number): Promise<number> {
  const [last] = await runSql(
    strapi,
    identified,
    `select id from threeline_search_documents where id >= ${NUMBER} and id < ${NUMBER} order by id desc limit 1`,
    [firstOf(day), firstOf(day + 1)],
  );
  const next = last === undefined ? firstOf(day) : last.id + 1;
  if (next >= firstOf(day + 1)) {
    throw new Error('The index holds no more articles of this day. Publish them on another day.');
  }
  return next;
}

async function add(strapi: Core.Strapi, id: number, entry: Entry): Promise<void> {
  const { documentId, locale, facets, head, digest, tokens } = entry;
  const columns = 'id, document_id, locale, facets, head, digest';
  const values = [id, documentId, locale, facets.join(' '), head.join(' '), digest];
  if (isPostgres(strapi)) {
    await runSql(
      strapi,
      noRow,
      `insert into threeline_search_documents (${columns}, tokens) values (${NUMBER}, ?, ?, ?, ?, ?, ${VECTOR})`,
      [...values, JSON.stringify(tokens)],
    );
    return;
  }
  await runSql(
    strapi,
    noRow,
    `insert into threeline_search_documents (${columns}) values (${NUMBER}, ?, ?, ?, ?, ?)`,
    values,
  );
  await runSql(
    strapi,
    noRow,
    `insert into threeline_search_tokens (rowid, tokens) values (${NUMBER}, ?)`,
    [id, tokens.join(' ')],
  );
}

const VECTOR = 'array_to_tsvector(array(select json_array_elements_text(?::json)))';

/** Adds words for corrections. Words of deleted articles stay until the next rebuild; they match nothing. */
async function putWords(strapi: Core.Strapi, words: readonly string[]): Promise<void> {
  if (words.length === 0) return;
  const pairs = words.map((word) => [word, Array.from(word).reverse().join('')]);
  const rows = isPostgres(strapi)
    ? 'select pair ->> 0, pair ->> 1 from json_array_elements(?::json) as listed(pair)'
    : `select value ->> 0, value ->> 1 from json_each(?) where true`;
  await runSql(
    strapi,
    noRow,
    // Sorted, so that two instances that add the same words do not deadlock.
    `insert into threeline_search_words (word, reversed) ${rows} order by 1 on conflict do nothing`,
    [JSON.stringify(pairs)],
  );
}

/** Deletes all words. A rebuild adds those of the existing articles again. */
export const deleteWords = (strapi: Core.Strapi): Promise<unknown> =>
  runSql(strapi, noRow, 'delete from threeline_search_words');

/** Removes an article from the index. */
export async function removeEntry(
  strapi: Core.Strapi,
  { documentId, locale }: Address,
): Promise<void> {
  const rows = await runSql(
    strapi,
    identified,
    'delete from threeline_search_documents where document_id = ? and locale = ? returning id',
    [documentId, locale],
  );
  await deleteTokens(
    strapi,
    rows.map(({ id }) => id),
  );
}

/** Removes the entries of articles that are no longer published. */
export async function removeOrphans(strapi: Core.Strapi): Promise<void> {
  const rows = await runSql(
    strapi,
    identified,
    `delete from threeline_search_documents where not exists (
       select 1 from articles as a where a.document_id = threeline_search_documents.document_id
         and a.locale = threeline_search_documents.locale and ${isPublished('a')}
     ) returning id`,
  );
  await deleteTokens(
    strapi,
    rows.map(({ id }) => id),
  );
}

async function deleteTokens(strapi: Core.Strapi, ids: readonly number[]): Promise<void> {
  if (isPostgres(strapi) || ids.length === 0) return;
  await runSql(
    strapi,
    noRow,
    `delete from threeline_search_tokens where rowid in ${valuesOf(strapi, 'bigint')}`,
    [JSON.stringify(ids)],
  );
}
