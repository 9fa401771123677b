import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { DEFAULT_LOCALE_KEY, type Transaction } from '../../strapi';
import { isWatched } from './document-calls';
import { linkedIds, touchRows } from './links';
import { modelOf, type ContentModel } from './models';
import { isBeyondIdentity, setCurrentRow, currentRow } from './current-row';
import { identities, insertedDocuments, insertedIds } from './rows';
import { inWriteTransaction, type Writing } from './transactions';

type QueryBuilder = ReturnType<Core.Strapi['db']['queryBuilder']>;

/** An insert, update or delete on its way. */
interface Statement {
  type: string;
  /** What it inserts: rows by column, once it has been executed. */
  data: () => unknown;
  /** The rows that an update or delete is about to concern. */
  rows: (fields: string[]) => Promise<unknown>;
  execute: () => Promise<unknown>;
}

type Recorder = (writing: Writing, statement: Statement) => Promise<unknown>;

const WRITES: ReadonlySet<string> = new Set(['insert', 'update', 'delete']);

/**
 * Records every insert, update and delete of Strapi's query builder, through which its database
 * layer writes rows: for the Document Service, for `strapi.db.query`, and for plugins. Lifecycle
 * subscribers would see less: `strapi.db.queryBuilder` passes them over, they can be switched off,
 * and they are not told which rows a bulk update or delete concerns.
 */
export function recordRows(strapi: Core.Strapi): void {
  const { entityManager } = strapi.db;
  const create = entityManager.createQueryBuilder.bind(entityManager);

  entityManager.createQueryBuilder = (uid) => {
    const builder = create(uid);
    const record = recorderOf(strapi, uid);
    if (record === null) return builder;
    const execute = builder.execute.bind(builder);
    builder.execute = async <T>(options?: { mapResults?: boolean }): Promise<T> => {
      if (!WRITES.has(builder.state.type)) {
        const answer = await execute<T>(options);
        if (builder.state.first) setCurrentRow(answer);
        return answer;
      }
      const byHand = builder.state.transaction as Transaction | null;
      return inWriteTransaction(strapi, byHand, async (writing) => {
        const statement = {
          type: builder.state.type,
          data: () => builder.state.data,
          rows: async (fields: string[]) => {
            const unlockedSchedules = hasOnlyWhere(builder) && !fields.some(isBeyondIdentity);
            const known = unlockedSchedules ? currentRow(builder.state.where) : null;
            return known === null ? select(create(uid), builder, fields) : [known];
          },
          execute: () => execute<T>(options),
        };
        return (await record(writing, statement)) as T;
      });
    };
    return builder;
  };
}

const hasOnlyWhere = ({ state }: QueryBuilder): boolean => state.filters === null && !state.search;

/** Selects what another statement is about to write. */
function select(
  builder: QueryBuilder,
  { state }: QueryBuilder,
  fields: string[],
): Promise<unknown> {
  builder.select(fields).transacting(state.transaction);
  for (const where of state.where) builder.where(where);
  if (state.filters !== null) builder.filters(state.filters);
  if (state.search) builder.search(state.search);
  return builder.execute();
}

function recorderOf(strapi: Core.Strapi, uid: string): Recorder | null {
  const model = modelOf(strapi, uid);
  if (!isWatched(model)) return null;
  switch (model.kind) {
    case 'content':
      return contentRecorder(model);
    case 'component':
      return async (writing, { type, rows, execute }) => {
        // A new component shows once a document holds it, which is a write to that document.
        if (type !== 'insert') {
          await touchRows(strapi, writing, uid, valuesOf(await rows(['id']), 'id'));
        }
        return execute();
      };
    case 'upload-links':
      return async (writing, { type, data, rows, execute }) => {
        const links = type === 'insert' ? data() : await rows([model.column]);
        writing.pending.touch(model.uid, valuesOf(links, model.column));
        return execute();
      };
    case 'core-store':
      return async ({ pending }, { type, data, rows, execute }) => {
        const written = storeRows.parse(type === 'insert' ? [data()].flat() : await rows(['key']));
        if (written.some(({ key }) => key === DEFAULT_LOCALE_KEY)) pending.defaultLocale = true;
        return execute();
      };
  }
}

function contentRecorder(model: ContentModel): Recorder {
  const { uid, identity, shownBy } = model;
  return async (writing, { type, data, rows, execute }) => {
    if (type === 'insert') {
      const answer = await execute();
      writing.pending.inserted(uid, insertedIds(answer), insertedDocuments(data()));
      return answer;
    }
    const before = identities(model, await rows(identity));
    writing.pending.written(uid, before);
    // What they are part of now; what they will be part of is asked before the commit. What readers
    // do not see is part of nothing that they see.
    const shown = [...before].filter(([, { published }]) => published).map(([id]) => id);
    for (const links of shownBy) {
      writing.pending.touch(links.target, [...(await linkedIds(writing, links, shown))]);
    }
    return execute();
  };
}

const storeRows = z.array(z.object({ key: z.string() }));

/** The numbers that rows have in a column. */
function valuesOf(rows: unknown, column: string): number[] {
  const shape = z.object({ [column]: z.coerce.number() });
  return z
    .array(shape)
    .parse([rows].flat())
    .flatMap((row) => row[column] ?? []);
}
