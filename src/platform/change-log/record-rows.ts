import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import {
  DEFAULT_LOCALE_KEY,
  hookStatements,
  isOnlyUse,
  isTokenType,
  type WriteStatement,
} from '../../strapi';
import { isWatched } from './document-calls';
import { linkedIds, touchRows } from './links';
import { modelOf, type ContentModel } from './models';
import { isBeyondIdentity, setCurrentRow, currentRow } from './current-row';
import { identities, insertedDocuments, insertedIds } from './rows';
import { inWriteTransaction, type Writing } from './transactions';

type Recorder = (writing: Writing, statement: WriteStatement) => Promise<unknown>;

/** Records every insert, update and delete of rows. */
export function recordRows(strapi: Core.Strapi): void {
  hookStatements(strapi, (uid) => {
    const record = recorderOf(strapi, uid);
    if (record === null) return null;
    return {
      afterReadingOne: setCurrentRow,
      write: (statement) =>
        inWriteTransaction(strapi, statement.transaction, (writing) => record(writing, statement)),
    };
  });
}

/** Reads attributes of the rows that a statement is about to write. */
async function rowsBefore(statement: WriteStatement, attributes: string[]): Promise<unknown> {
  const known = attributes.some(isBeyondIdentity) ? null : currentRow(statement.conditions());
  return known === null ? statement.select(attributes) : [known];
}

function recorderOf(strapi: Core.Strapi, uid: string): Recorder | null {
  const model = modelOf(strapi, uid);
  if (!isWatched(model)) return null;
  switch (model.kind) {
    case 'content':
      return isTokenType(uid) ? tokenRecorder(model) : contentRecorder(model);
    case 'component':
      return async (writing, statement) => {
        // Readers see a new component after a write links it to a document. That write is recorded.
        if (statement.type !== 'insert') {
          const rows = await rowsBefore(statement, ['id']);
          await touchRows(strapi, writing, uid, valuesOf(rows, 'id'));
        }
        return statement.execute();
      };
    case 'upload-links':
      return async ({ pending }, statement) => {
        const links =
          statement.type === 'insert'
            ? statement.inserted()
            : await rowsBefore(statement, [model.column]);
        pending.touch(model.uid, valuesOf(links, model.column));
        return statement.execute();
      };
    case 'core-store':
      return async ({ pending }, statement) => {
        const rows =
          statement.type === 'insert'
            ? [statement.inserted()].flat()
            : await rowsBefore(statement, ['key']);
        const written = storeRows.parse(rows);
        if (written.some(({ key }) => key === DEFAULT_LOCALE_KEY)) pending.defaultLocale = true;
        return statement.execute();
      };
  }
}

function contentRecorder(model: ContentModel): Recorder {
  const { uid, identity, shownBy } = model;
  return async (writing, statement) => {
    if (statement.type === 'insert') {
      const result = await statement.execute();
      const documents = insertedDocuments(statement.inserted());
      writing.pending.inserted(uid, insertedIds(result), documents);
      return result;
    }
    const before = identities(model, await rowsBefore(statement, identity));
    writing.pending.written(uid, before);
    // These documents show the rows now. `takeChanges` finds those that show them at the commit.
    // Rows that readers do not see are in no response.
    const shown = [...before].filter(([, { published }]) => published).map(([id]) => id);
    for (const links of shownBy) {
      writing.pending.touch(links.target, [...(await linkedIds(writing, links, shown))]);
    }
    return statement.execute();
  };
}

/** Strapi notes the use of a token while it reads, which must not wait for the log. */
function tokenRecorder(model: ContentModel): Recorder {
  const record = contentRecorder(model);
  return (writing, statement) =>
    statement.type === 'update' && isOnlyUse(statement.updated())
      ? statement.execute()
      : record(writing, statement);
}

const storeRows = z.array(z.object({ key: z.string() }));

/** The numbers in one column of rows. */
function valuesOf(rows: unknown, column: string): number[] {
  const shape = z.object({ [column]: z.coerce.number() });
  return z
    .array(shape)
    .parse([rows].flat())
    .flatMap((row) => row[column] ?? []);
}
