import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { databaseModels } from '../../strapi';
import { isPostgres, ownStore, withKnex } from '../database';
import { composedTexts } from './normal-form';
import { hasTexts } from './text-tables';
import { textAttributes } from './written-texts';

/** Rows per batch. A body may have two megabytes. */
const BATCH = 100;
/** How often a row is read again because another process has written it. */
const MAX_TRIES = 5;
const DONE = 'texts-composed';

/** Types whose entries are told apart only by their names in lists and relation fields. */
const IDENTIFIED_BY_NAME: ReadonlySet<string> = new Set(['api::category.category', 'api::tag.tag']);
const NAME_LENGTH = 100;

/** A table and its columns with text. */
interface TextTable {
  uid: string;
  table: string;
  columns: string[];
  /** The columns that hold JSON. */
  json: ReadonlySet<string>;
}

const rowShape = z.looseObject({ id: z.number() });
type Row = z.infer<typeof rowShape>;

/**
 * Converts the texts that older versions have stored to NFC. Runs at each start until a whole pass
 * changes nothing, because an older version may write texts during a rolling deploy.
 *
 * Each row is changed by one statement that names the replaced values. It holds no lock, overwrites
 * no other write, and is safe to repeat or to run on two instances. It bypasses the change log,
 * because readers and the search (which compares by NFKC) see the same text.
 */
export async function composeStoredTexts(strapi: Core.Strapi): Promise<void> {
  const store = ownStore(strapi);
  if ((await store.get({ key: DONE })) !== null) return;
  let changed = 0;
  for (const table of textTables(strapi)) changed += await composeTable(strapi, table);
  if (changed > 0) {
    strapi.log.info('Converted stored texts to Unicode NFC.', { rows: changed });
    return;
  }
  await store.set({ key: DONE, value: { at: new Date().toISOString() } });
}

function textTables(strapi: Core.Strapi): TextTable[] {
  return databaseModels(strapi).flatMap(({ uid, tableName, attributes }) => {
    if (!hasTexts(uid)) return [];
    const found = textAttributes(attributes).flatMap((name) => {
      const { columnName, type } = attributes[name] ?? {};
      return columnName === undefined ? [] : [{ columnName, type }];
    });
    if (found.length === 0) return [];
    const columns = found.map(({ columnName }) => columnName);
    const json = found.filter(({ type }) => type === 'blocks' || type === 'json');
    return [{ uid, table: tableName, columns, json: new Set(json.map((one) => one.columnName)) }];
  });
}

/** @returns the number of changed rows */
async function composeTable(strapi: Core.Strapi, table: TextTable): Promise<number> {
  let changed = 0;
  let after = 0;
  for (;;) {
    const rows = await read(strapi, table, after);
    const last = rows.at(-1);
    if (last === undefined) return changed;
    for (const row of rows) if (await composeRow(strapi, table, row)) changed += 1;
    after = last.id;
  }
}

async function read(strapi: Core.Strapi, { table, columns }: TextTable, after: number) {
  const found: unknown = await withKnex(strapi, (knex) =>
    knex(table)
      .select(['id', ...columns])
      .where('id', '>', after)
      .orderBy('id')
      .limit(BATCH),
  );
  return z.array(rowShape).parse(found);
}

async function composeRow(strapi: Core.Strapi, table: TextTable, row: Row): Promise<boolean> {
  let present: Row | undefined = row;
  for (let tries = 0; present !== undefined && tries < MAX_TRIES; tries += 1) {
    const changes = await changesOf(strapi, table, present);
    const names = Object.keys(changes);
    if (names.length === 0) return false;
    if (await replace(strapi, table, present, changes)) return true;
    [present] = (await read(strapi, table, row.id - 1)).filter(({ id }) => id === row.id);
  }
  return false;
}

/** The columns of a row whose texts are not in NFC, with their new values. */
async function changesOf(
  strapi: Core.Strapi,
  table: TextTable,
  row: Row,
): Promise<Record<string, unknown>> {
  const changes: Record<string, unknown> = {};
  for (const column of table.columns) {
    const stored = row[column];
    const text = table.json.has(column)
      ? composedJson(stored, () => {
          strapi.log.warn('Converting a stored text to NFC was skipped: its JSON is malformed.', {
            table: table.table,
            column,
            id: row.id,
          });
        })
      : composedTexts(stored);
    if (text !== stored) changes[column] = text;
  }
  if (typeof changes['name'] === 'string' && IDENTIFIED_BY_NAME.has(table.uid)) {
    changes['name'] = await freeName(strapi, table, row.id, changes['name']);
  }
  return changes;
}

/**
 * SQLite returns JSON as a text, in which an escape may precede a combining mark. Converting that
 * text would join the `n` of a line break with the accent after it.
 *
 * @param skip is called for malformed JSON, which stays unchanged
 */
function composedJson(stored: unknown, skip: () => void): unknown {
  if (typeof stored !== 'string') return composedTexts(stored);
  let value: unknown;
  try {
    value = JSON.parse(stored);
  } catch {
    skip();
    return stored;
  }
  const text = composedTexts(value);
  return text === value ? stored : JSON.stringify(text);
}

/**
 * Two categories or tags that looked alike may get the same name. Both keep their slugs and
 * articles. The later one gets a number after its name, so that an editor can tell them apart and
 * merge them.
 */
async function freeName(
  strapi: Core.Strapi,
  { uid, table }: TextTable,
  id: number,
  name: string,
): Promise<string> {
  const isTaken = async (wanted: string): Promise<boolean> => {
    const found: unknown[] = await withKnex(strapi, (knex) =>
      knex(table).select('id').where({ name: wanted }).whereNot({ id }).limit(1),
    );
    return found.length > 0;
  };
  let free = name;
  for (let number = 2; await isTaken(free); number += 1) {
    const mark = ` (${String(number)})`;
    free = `${Array.from(name)
      .slice(0, NAME_LENGTH - mark.length)
      .join('')}${mark}`;
  }
  if (free !== name) {
    strapi.log.warn('Two names became equal in Unicode NFC. One of them got a number.', {
      uid,
      id,
    });
  }
  return free;
}

async function replace(
  strapi: Core.Strapi,
  { table, columns }: TextTable,
  row: Row,
  changes: Record<string, unknown>,
): Promise<boolean> {
  const asStored = (value: unknown): unknown =>
    typeof value === 'object' && value !== null ? JSON.stringify(value) : value;
  const count: number = await withKnex(strapi, (knex) => {
    const query = knex(table).where({ id: row.id });
    for (const column of columns.filter((name) => name in changes)) {
      const before = row[column];
      // PostgreSQL compares `jsonb` by value.
      if (isPostgres(strapi) && typeof before === 'object') {
        void query.whereRaw('?? = ?::jsonb', [column, JSON.stringify(before)]);
      } else {
        void query.where(column, before as string);
      }
    }
    return query.update(
      Object.fromEntries(Object.entries(changes).map(([name, text]) => [name, asStored(text)])),
    );
  });
  return count > 0;
}
