import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Transaction } from '../../strapi';
import { difference, linkedIds, morphLinkedTo, touchRows } from './links';
import { isWatched } from './document-calls';
import { modelOf } from './models';
import { inWriteTransaction, type Writing } from './transactions';

/** An edit of the relations of one row. */
interface Edit {
  uid: string;
  id: number;
  isEdited: (attribute: string) => boolean;
  run: () => Promise<unknown>;
}

/** Whether a relation of a new row names nothing, as most do when an article is published. */
function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined) return true;
  if (Array.isArray(value)) return value.length === 0;
  if (typeof value !== 'object' || 'id' in value) return false;
  return Object.values(value).every((part) => Array.isArray(part) && part.length === 0);
}

/**
 * Records edits of relations: the document they were made on, and those at the other end where the
 * relation is kept there. A category's `articles` are rows of the articles' relation `category`,
 * and a file's `related` says which articles show it.
 */
export function recordRelations(strapi: Core.Strapi): void {
  const { entityManager } = strapi.db;
  const attach = entityManager.attachRelations.bind(entityManager);
  const update = entityManager.updateRelations.bind(entityManager);
  const remove = entityManager.deleteRelations.bind(entityManager);
  const recorded = (edit: Edit, transaction: Transaction | undefined) =>
    inWriteTransaction(strapi, transaction ?? null, (writing) => recordEdit(strapi, writing, edit));

  entityManager.attachRelations = async (uid, id, data: Record<string, unknown>, options) => {
    const run = (): Promise<unknown> => attach(uid, id, data, options);
    // A new component shows once a document holds it, which is a write to that document.
    if (modelOf(strapi, uid)?.kind !== 'content') return run();
    const isEdited = (attribute: string) => !isEmpty(data[attribute]);
    return recorded({ uid, id: Number(id), isEdited, run }, options?.transaction);
  };
  entityManager.updateRelations = async (uid, id, data: Record<string, unknown>, options) => {
    const run = (): Promise<unknown> => update(uid, id, data, options);
    if (!isWatched(modelOf(strapi, uid))) return run();
    const isEdited = (attribute: string) => attribute in data;
    return recorded({ uid, id: Number(id), isEdited, run }, options?.transaction);
  };
  entityManager.deleteRelations = async (uid, id, options) => {
    const run = () => remove(uid, id, options);
    // With a transaction it is the end of a delete, which has taken the row and its links.
    if (options !== undefined || !isWatched(modelOf(strapi, uid))) return run();
    await recorded({ uid, id: Number(id), isEdited: () => true, run }, undefined);
  };
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
  const look = async () => {
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

  const before = await look();
  const result = await run();
  const after = await look();

  await touchRows(strapi, writing, uid, [id]);
  for (const [attribute, ends] of after) {
    for (const end of difference(before.get(attribute) ?? new Set<string>(), ends)) {
      const [model, row] = z.tuple([z.string(), z.number()]).parse(JSON.parse(end));
      await touchRows(strapi, writing, model, [row]);
    }
  }
  return result;
}

/**
 * All rows of a row's document. A publish links its new row to all that the draft is linked to,
 * which is no change to them: what counts is what the document is linked to.
 */
async function rowsOfSameDocument(
  strapi: Core.Strapi,
  { trx }: Writing,
  uid: string,
  id: number,
): Promise<number[]> {
  const { tableName, attributes } = strapi.db.metadata.get(uid);
  if (!('documentId' in attributes)) return [id];
  const rows: unknown = await trx(tableName)
    .select('id')
    .whereIn('document_id', trx(tableName).select('document_id').where({ id }));
  return z
    .array(z.object({ id: z.coerce.number() }))
    .parse(rows)
    .map((row) => row.id);
}
