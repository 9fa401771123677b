import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { contentOf, type Content, type Fields, type ItemIds } from '../content';
import type { ArticleAddress } from '../permissions';
import { ARTICLE } from '../uids';
import { isValues, type Values } from './shape';

/** A content whose items have the ids of their rows. */
export function withItemIds(content: Content, ids: ItemIds): Values {
  const items = Object.entries(ids).flatMap(([name, rowIds]) => {
    const list = content[name];
    if (!Array.isArray(list)) return [];
    return [
      [name, list.filter(isValues).map((item, index) => ({ ...idOf(rowIds[index]), ...item }))],
    ];
  });
  return { ...content, ...(Object.fromEntries(items) as Values) };
}

const idOf = (id: number | undefined) => (id === undefined ? {} : { id });

/**
 * Removes the ids of rows that do not exist any more from the items of a component. The database gives
 * these items new rows; Strapi would refuse the ids.
 */
export function withPresentIds(value: unknown, present: unknown): unknown {
  const list = (one: unknown): unknown[] => (Array.isArray(one) ? one : [one]);
  const ids = new Set(
    list(present)
      .filter(isValues)
      .map((item) => item['id']),
  );
  const known = (item: unknown): unknown => {
    if (!isValues(item) || !('id' in item) || ids.has(item['id'])) return item;
    const { id: _gone, ...parts } = item;
    return parts;
  };
  return Array.isArray(value) ? value.map(known) : known(value);
}

const row = z.object({ id: z.number() });

/** The present draft with the ids of the rows of its components, which a write keeps. */
export async function presentValues(
  strapi: Core.Strapi,
  article: ArticleAddress,
  draftId: number,
  fields: Fields,
): Promise<Values> {
  const content = (await contentOf(strapi, article, 'draft')) ?? {};
  const components = [...fields].filter(([, { kind }]) => kind === 'component');
  const found: unknown = await strapi.db.query(ARTICLE).findOne({
    select: ['id'],
    where: { id: draftId },
    populate: Object.fromEntries(components.map(([name]) => [name, { select: ['id'] }])),
  });
  const rows = z.record(z.string(), z.unknown()).parse(found);
  const ids: ItemIds = {};
  const values: Record<string, unknown> = { ...content };
  for (const [name] of components) {
    const value = values[name];
    if (Array.isArray(rows[name]))
      ids[name] = row
        .array()
        .parse(rows[name])
        .map(({ id }) => id);
    else if (isValues(value)) values[name] = { ...value, ...row.parse(rows[name]) };
  }
  return withItemIds(values, ids);
}
