import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { chunks } from '../database';
import { modelOf, type ComponentModel } from './models';
import type { Links, MorphLinks } from './relations';
import type { Writing } from './transactions';

const linked = z.array(z.object({ target: z.coerce.number() }));
const morphLinked = z.array(z.object({ target: z.coerce.number(), type: z.string() }));

/** The ids of the rows to which a relation links some rows. */
export async function linkedIds(
  { trx }: Writing,
  { table, ownColumn, targetColumn }: Links,
  ids: Iterable<number>,
): Promise<Set<number>> {
  const found = new Set<number>();
  for (const some of chunks(ids)) {
    const rows: unknown = await trx(table)
      .distinct(`${targetColumn} as target`)
      .whereIn(ownColumn, some)
      .whereNotNull(targetColumn);
    for (const { target } of linked.parse(rows)) found.add(target);
  }
  return found;
}

/** The rows to which a relation to any model links a row, each as JSON of its model and id. */
export async function morphLinkedTo(
  { trx }: Writing,
  { table, ownColumn, targetColumn, typeColumn }: MorphLinks,
  id: number,
): Promise<Set<string>> {
  const rows: unknown = await trx(table)
    .distinct(`${targetColumn} as target`, `${typeColumn} as type`)
    .where(ownColumn, id)
    .whereNotNull(targetColumn);
  return new Set(morphLinked.parse(rows).map(({ target, type }) => JSON.stringify([type, target])));
}

/** The values that only one of two sets has. */
export const difference = <T>(one: ReadonlySet<T>, other: ReadonlySet<T>): T[] => [
  ...[...one].filter((value) => !other.has(value)),
  ...[...other].filter((value) => !one.has(value)),
];

/** Marks rows of any model as touched. A component touches the documents that contain it. */
export async function touchRows(
  strapi: Core.Strapi,
  writing: Writing,
  uid: string,
  ids: readonly number[],
): Promise<void> {
  if (ids.length === 0) return;
  const model = modelOf(strapi, uid);
  if (model?.kind === 'content') writing.pending.touch(uid, ids);
  if (model?.kind === 'component') await touchHolders(strapi, writing, model, ids);
}

async function touchHolders(
  strapi: Core.Strapi,
  writing: Writing,
  component: ComponentModel,
  ids: readonly number[],
): Promise<void> {
  for (const { uid, links } of component.holders) {
    const holders = new Set<number>();
    for (const some of chunks(ids)) {
      const rows: unknown = await writing
        .trx(links.table)
        .distinct(`${links.entityColumn} as target`)
        .where(links.typeColumn, component.uid)
        .whereIn(links.componentColumn, some);
      for (const { target } of linked.parse(rows)) holders.add(target);
    }
    await touchRows(strapi, writing, uid, [...holders]);
  }
}
