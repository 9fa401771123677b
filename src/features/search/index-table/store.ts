import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isPublished } from '../../../articles/read';
import { isPostgres, noRow, NUMBER, runSql, valuesOf } from '../sql';
import type { Entry } from './entry';
import { dayOf, firstOf } from './numbers';

/** An article in one language. */
export interface Address {
  documentId: string;
  locale: string;
}

const stored = z.object({ id: z.coerce.number(), digest: z.string() });
const identified = z.object({ id: z.coerce.number() });

/**
 * Puts an article into the index, or anew. Call it in a transaction that holds the index.
 *
 * @param evenIfSame whether to write what is there already, as a rebuild does
 */
export async function putEntry(
  strapi: Core.Strapi,
  entry: Entry,
  evenIfSame: boolean,
): Promise<void> {
  const [known] = await runSql(
    strapi,
    stored,
    'select id, digest from threeline_search_documents where document_id = ? and locale = ?',
    [entry.documentId, entry.locale],
  );
  if (known?.digest === entry.digest && !evenIfSame) return;
  const day = dayOf(entry.publicationDate);
  // In its place, unless it moved to another day.
  const stays = known !== undefined && known.id >= firstOf(day) && known.id < firstOf(day + 1);
  const id = stays ? known.id : await nextOf(strapi, day);
  if (known !== undefined) await removeEntry(strapi, entry);
  await add(strapi, id, entry);
  await putWords(strapi, entry.words);
}

/** The next free number of a day; nobody else takes it, for the index is held. */
async function nextOf(strapi: Core.Strapi, day: number): Promise<number> {
  const [last] = await runSql(
    strapi,
    identified,
    `select id from threeline_search_documents where id >= ${NUMBER} and id < ${NUMBER} order by id desc limit 1`,
    [firstOf(day), firstOf(day + 1)],
  );
  const next = last === undefined ? firstOf(day) : last.id + 1;
  if (next >= firstOf(day + 1)) throw new Error('No more articles of one day can be indexed.');
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

/**
 * Words stay until the next rebuild when the articles with them go: they lead to no article by
 * themselves.
 */
async function putWords(strapi: Core.Strapi, words: readonly string[]): Promise<void> {
  if (words.length === 0) return;
  const pairs = words.map((word) => [word, Array.from(word).reverse().join('')]);
  const rows = isPostgres(strapi)
    ? 'select pair ->> 0, pair ->> 1 from json_array_elements(?::json) as listed(pair)'
    : `select value ->> 0, value ->> 1 from json_each(?) where true`;
  await runSql(
    strapi,
    noRow,
    // In order, so that two instances that add the same words do not wait for each other crosswise.
    `insert into threeline_search_words (word, reversed) ${rows} order by 1 on conflict do nothing`,
    [JSON.stringify(pairs)],
  );
}

/** For a rebuild, with which those of the articles that are there come back. */
export const forgetWords = (strapi: Core.Strapi): Promise<unknown> =>
  runSql(strapi, noRow, 'delete from threeline_search_words');

/** Takes an article out of the index. */
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
  await forgetTokens(
    strapi,
    rows.map(({ id }) => id),
  );
}

/** Takes out what is not published any more. */
export async function removeOrphans(strapi: Core.Strapi): Promise<void> {
  const rows = await runSql(
    strapi,
    identified,
    `delete from threeline_search_documents where not exists (
       select 1 from articles as a where a.document_id = threeline_search_documents.document_id
         and a.locale = threeline_search_documents.locale and ${isPublished('a')}
     ) returning id`,
  );
  await forgetTokens(
    strapi,
    rows.map(({ id }) => id),
  );
}

async function forgetTokens(strapi: Core.Strapi, ids: readonly number[]): Promise<void> {
  if (isPostgres(strapi) || ids.length === 0) return;
  await runSql(
    strapi,
    noRow,
    `delete from threeline_search_tokens where rowid in ${valuesOf(strapi, 'bigint')}`,
    [JSON.stringify(ids)],
  );
}
