import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isPostgres, ownStore, withKnex } from '../database';
import { composedTexts } from './normal-form';
import { holdsTexts } from './text-tables';
import { textAttributes } from './written-texts';

/** Rows that are read at a time; a body may have two megabytes. */
const BATCH = 100;
/** How often a row is read anew because someone has written it meanwhile. */
const MAX_TRIES = 5;
const DONE = 'texts-composed';

/** Types whose names alone tell their entries apart in lists and relation fields. */
const KNOWN_BY_NAME: ReadonlySet<string> = new Set(['api::category.category', 'api::tag.tag']);
const NAME_LENGTH = 100;

/** A table with text, and the columns that hold it. */
interface TextTable {
  uid: string;
  table: string;
  columns: string[];
  /** Those of them that hold JSON. */
  json: ReadonlySet<string>;
}

const rowShape = z.looseObject({ id: z.number() });
type Row = z.infer<typeof rowShape>;

/**
 * Composes (NFC) the texts that versions before this one have stored as they came. Runs at each start
 * until a whole pass finds nothing to change, so that what an older version stores meanwhile, beside
 * this one in a rolling deploy, is found too.
 *
 * Each changed row is one statement that names what it replaces: it holds no lock, overwrites nobody,
 * and may run twice or on two instances at once. It passes by the change log, because to readers and
 * to search, which compares by NFKC, the composed text is the same text.
 */
export async function composeStoredTexts(strapi: Core.Strapi): Promise<void> {
  const store = ownStore(strapi);
  if ((await store.get({ key: DONE })) !== null) return;
  let changed = 0;
  for (const table of textTables(strapi)) changed += await composeTable(strapi, table);
  if (changed > 0) {
    strapi.log.info('Stored texts were composed (Unicode NFC).', { rows: changed });
    return;
  }
  await store.set({ key: DONE, value: { at: new Date().toISOString() } });
}

const columnShape = z.looseObject({ columnName: z.string(), type: z.string() });

function textTables(strapi: Core.Strapi): TextTable[] {
  return [...strapi.db.metadata.values()].flatMap(({ uid, tableName, attributes }) => {
    if (!holdsTexts(uid)) return [];
    const found = textAttributes(attributes).flatMap((name) => {
      const { success, data } = columnShape.safeParse(attributes[name]);
      return success ? [data] : [];
    });
    if (found.length === 0) return [];
    const columns = found.map(({ columnName }) => columnName);
    const json = found.filter(({ type }) => type === 'blocks' || type === 'json');
    return [{ uid, table: tableName, columns, json: new Set(json.map((one) => one.columnName)) }];
  });
}

/** @returns how many rows were changed */
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

/** The columns of a row that are not composed, with their texts composed. */
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
          strapi.log.warn('Composing a stored text was skipped: its JSON is malformed.', {
            table: table.table,
            column,
            id: row.id,
          });
        })
      : composedTexts(stored);
    if (text !== stored) changes[column] = text;
  }
  if (typeof changes['name'] === 'string' && KNOWN_BY_NAME.has(table.uid)) {
    changes['name'] = await freeName(strapi, table, row.id, changes['name']);
  }
  return changes;
}

/**
 * SQLite hands out JSON as a text, in which an escape may stand before a mark: composed as it is, the
 * `n` of a line break would become one with an accent behind it.
 *
 * @param skip is called for malformed JSON, which stays as it is
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
 * Two categories or tags that looked alike may become alike. Both stay, with their slugs and their
 * articles; the later one to be composed has a number behind its name, so that an editor can tell
 * them apart and bring them together.
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
    strapi.log.warn('Two entries had names that only Unicode told apart; one has a number now.', {
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
      // Of PostgreSQL's `jsonb`, which compares by value.
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
