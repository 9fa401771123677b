import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { databaseModel, linkTable, type LinkTable } from '../../strapi';
import { isPostgres } from './dialect';
import type { DocumentAddress } from './lock';
import type { DocumentCall } from './on-documents';
import { withKnex } from './sql';

/** A relation between two content types of this application, and its link table. */
interface Relation extends Pick<LinkTable, 'table' | 'ownColumn' | 'targetColumn'> {
  name: string;
  target: string;
  /** Publishing replaces rows of the target, and writes their links once more. */
  isReplaced: boolean;
  /** The target's response shows this document; see `isShown` of the change log. */
  isShown: boolean;
}

/** The data of a write for one relation. */
interface Named {
  documentIds: Set<string>;
  /** Row ids, which older clients send. */
  ids: Set<number>;
  /** Removes links that the data does not name. */
  replaces: boolean;
}

/**
 * Finds the other documents whose links a write reads or changes: documents that its data names;
 * documents that it unlinks, which a concurrent publish would link again; and documents whose
 * response shows the written one, so that the change log reads their current rows.
 */
export async function linkedDocuments(
  strapi: Core.Strapi,
  { uid, action, params }: DocumentCall,
): Promise<DocumentAddress[]> {
  // Only PostgreSQL locks single documents.
  if (!isPostgres(strapi)) return [];
  const linked: DocumentAddress[] = [];
  for (const relation of relationsOf(strapi, uid)) {
    const named = namedIn(params.data?.[relation.name]);
    const found = new Set(named.documentIds);
    if (named.ids.size > 0) {
      for (const id of await documentsOfRows(strapi, relation.target, [...named.ids]))
        found.add(id);
    }
    const unlinks = relation.isReplaced && (named.replaces || action === 'delete');
    if (params.documentId !== undefined && (unlinks || relation.isShown)) {
      for (const id of await linkedNow(strapi, uid, relation, params.documentId)) found.add(id);
    }
    for (const documentId of found) linked.push({ uid: relation.target, documentId });
  }
  return linked;
}

/** Cached, because every write needs it and models do not change at run time. */
const known = new WeakMap<Core.Strapi, Map<string, Relation[]>>();

function relationsOf(strapi: Core.Strapi, uid: string): Relation[] {
  const byType = known.get(strapi) ?? new Map<string, Relation[]>();
  known.set(strapi, byType);
  const relations = byType.get(uid) ?? describe(strapi, uid);
  byType.set(uid, relations);
  return relations;
}

function describe(strapi: Core.Strapi, uid: string): Relation[] {
  const { attributes } = databaseModel(strapi, uid);
  return Object.entries(attributes).flatMap(([name, attribute]) => {
    const { target, inversedBy } = attribute;
    const links = linkTable(attribute);
    if (target?.startsWith('api::') !== true || links === null) return [];
    const { options, attributes: inverse } = contentType.parse(
      Object.entries(strapi.contentTypes).find(([known]) => known === target)?.[1],
    );
    return [
      {
        ...links,
        name,
        target,
        isReplaced: options?.draftAndPublish === true,
        isShown: inverse[inversedBy ?? '']?.pluginOptions?.changes?.shown === true,
      },
    ];
  });
}

const contentType = z.looseObject({
  options: z.looseObject({ draftAndPublish: z.boolean().optional() }).optional(),
  attributes: z.record(
    z.string(),
    z.looseObject({
      pluginOptions: z
        .looseObject({ changes: z.object({ shown: z.boolean().optional() }).optional() })
        .optional(),
    }),
  ),
});

/**
 * Collects the documents of a relation in any of Strapi's notations: an id, a documentId, an object
 * with either, a list of these, or `{ connect, disconnect, set }` with such lists.
 * https://docs.strapi.io/cms/api/rest/relations
 */
export function namedIn(value: unknown): Named {
  const named: Named = { documentIds: new Set(), ids: new Set(), replaces: false };
  if (value === undefined) return named;
  const isChange =
    isObject(value) && !isEntry(value) && ('connect' in value || 'disconnect' in value);
  named.replaces = !isChange || (isObject(value) && value['set'] !== undefined);
  collect(value, named);
  return named;
}

function collect(value: unknown, named: Named): void {
  if (Array.isArray(value)) {
    for (const each of value) collect(each, named);
  } else if (typeof value === 'number') {
    named.ids.add(value);
  } else if (typeof value === 'string') {
    named.documentIds.add(value);
    if (/^\d+$/.test(value)) named.ids.add(Number(value));
  } else if (isObject(value)) {
    if (isEntry(value)) {
      const { id, documentId, position } = value;
      collect(documentId ?? id, named);
      // The entry before or after which this one is inserted.
      if (isObject(position)) collect([position['before'], position['after']], named);
    } else {
      for (const part of ['set', 'connect', 'disconnect']) collect(value[part], named);
    }
  }
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isEntry = (value: Record<string, unknown>): boolean => 'id' in value || 'documentId' in value;

const rows = z.array(z.object({ document_id: z.string() }));

async function documentsOfRows(
  strapi: Core.Strapi,
  uid: string,
  ids: readonly number[],
): Promise<string[]> {
  const { tableName } = databaseModel(strapi, uid);
  const found: unknown = await withKnex(strapi, (knex) =>
    knex(tableName)
      .distinct('document_id')
      .whereIn('id', [...ids]),
  );
  return rows.parse(found).map((row) => row.document_id);
}

/** Knex, because the Document Service reads links of one version of a document at a time. */
async function linkedNow(
  strapi: Core.Strapi,
  uid: string,
  { target, table, ownColumn, targetColumn }: Relation,
  documentId: string,
): Promise<string[]> {
  const tableOf = (of: string) => databaseModel(strapi, of).tableName;
  const found: unknown = await withKnex(strapi, (knex) =>
    knex(`${table} as link`)
      .join(`${tableOf(uid)} as own`, 'own.id', `link.${ownColumn}`)
      .join(`${tableOf(target)} as target`, 'target.id', `link.${targetColumn}`)
      .where('own.document_id', documentId)
      .distinct('target.document_id as document_id'),
  );
  return rows.parse(found).map((row) => row.document_id);
}
