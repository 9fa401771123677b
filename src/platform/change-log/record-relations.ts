import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { databaseModel, replaceRelationWrites, type RelationWrite } from '../../strapi';
import { difference, linkedIds, morphLinkedTo, touchRows } from './links';
import { isWatched } from './document-calls';
import { modelOf } from './models';
import { inWriteTransaction, type Writing } from './transactions';

/** A write of the relations of one row. */
interface Edit extends Pick<RelationWrite, 'uid' | 'id' | 'run'> {
  isEdited: (attribute: string) => boolean;
}

/** Whether a relation of a new row links nothing. Most relations of a published article do not. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object' || 'id' in value) return false;
  return Object.values(value).every((part) => Array.isArray(part) && part.length === 0);
}

/**
 * Records writes of relations. A write changes its own document, and the documents at the other end
 * if their side owns the relation. For example, the relation `category` of articles owns the links
 * of a category's `articles`, and a file's `related` links the articles that show it.
 */
export function recordRelations(strapi: Core.Strapi): void {
  replaceRelationWrites(strapi, (write) => {
    const isEdited = recordedAttributes(strapi, write);
    if (isEdited === null) return write.run();
    const { uid, id, transaction, run } = write;
    return inWriteTransaction(strapi, transaction, (writing) =>
      recordEdit(strapi, writing, { uid, id, run, isEdited }),
    );
  });
}

/** The attributes that a write changes; `null` if it is not recorded. */
function recordedAttributes(
  strapi: Core.Strapi,
  { method, uid, data, transaction }: RelationWrite,
): ((attribute: string) => boolean) | null {
  const model = modelOf(strapi, uid);
  switch (method) {
    case 'attachRelations':
      // Readers see a new component after a write links it to a document. That write is recorded.
      return model?.kind === 'content' ? (attribute) => !isEmpty(data[attribute]) : null;
    case 'updateRelations':
      return isWatched(model) ? (attribute) => attribute in data : null;
    case 'deleteRelations':
      // In a transaction it ends a delete, which has already removed the row and its links.
      return transaction === null && isWatched(model) ? () => true : null;
  }
}

async function recordEdit(
  strapi: Core.Strapi,
  writing: Writing,
  { uid, id, isEdited, run }: Edit,
): Promise<unknown> {
  const model = modelOf(strapi, uid);
  const relations = model?.kind === 'content' ? model : { inverse: [], morph: [] };
  const inverse = relations.inverse.filter(({ attribute }) => isEdited(attribute));
  const morph = relations.morph.filter(({ attribute }) => isEdited(attribute));
  const readEnds = async () => {
    const rows = inverse.length === 0 ? [] : await rowsOfSameDocument(strapi, writing, uid, id);
    const ends = new Map<string, Set<string>>();
    for (const links of inverse) {
      const linked = await linkedIds(writing, links, rows);
      ends.set(
        links.attribute,
        new Set([...linked].map((end) => JSON.stringify([links.target, end]))),
      );
    }
    for (const links of morph) ends.set(links.attribute, await morphLinkedTo(writing, links, id));
    return ends;
  };

  const before = await readEnds();
  const result = await run();
  const after = await readEnds();

  await touchRows(strapi, writing, uid, [id]);
  for (const [attribute, ends] of after) {
    for (const end of difference(before.get(attribute) ?? new Set<string>(), ends)) {
      const [target, row] = z.tuple([z.string(), z.number()]).parse(JSON.parse(end));
      await touchRows(strapi, writing, target, [row]);
    }
  }
  return result;
}

/**
 * The ids of all rows of a row's document. A publish links its new row to everything that the draft
 * links. The linked documents do not change by that, so links are compared per document.
 */
async function rowsOfSameDocument(
  strapi: Core.Strapi,
  { trx }: Writing,
  uid: string,
  id: number,
): Promise<number[]> {
  const { tableName, attributes } = databaseModel(strapi, uid);
  if (!('documentId' in attributes)) return [id];
  const rows: unknown = await trx(tableName)
    .select('id')
    .whereIn('document_id', trx(tableName).select('document_id').where({ id }));
  return z
    .array(z.object({ id: z.coerce.number() }))
    .parse(rows)
    .map((row) => row.id);
}
