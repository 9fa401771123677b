import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import type { MayRead } from '../../../content-api';
import type { Facet, Found, Search } from '../../../search';
import type { SearchParameters } from './parameters';

const TYPES = {
  category: 'api::category.category',
  tag: 'api::tag.tag',
  author: 'api::author.author',
} as const;
const FACETS = ['category', 'tag', 'author'] as const satisfies Facet[];

/** Values of a facet that are told, those with the most articles. */
const MAX_VALUES = 20;

export interface FacetValue {
  documentId: string;
  slug: string | null;
  name: string;
  count: number;
}
export type Facets = Record<'categories' | 'tags' | 'authors', FacetValue[]>;

const named = z.array(
  z.object({ documentId: z.string(), slug: z.string().nullable(), name: z.string() }),
);

/**
 * What the parameters filter by, by documentId; `null` where there is no such thing, and so no
 * article under it.
 *
 * @throws ValidationError (400) for what the caller may not read, as Strapi's own filters do
 */
export async function filtersOf(
  strapi: Core.Strapi,
  parameters: SearchParameters,
  mayRead: MayRead,
): Promise<Search['filters'] | null> {
  const filters: Search['filters'] = {};
  for (const facet of FACETS) {
    const value = parameters[facet];
    if (value === undefined) continue;
    if (!(await mayRead(TYPES[facet]))) throw new errors.ValidationError(`Invalid key ${facet}`);
    const [found] = await read(strapi, facet, {
      $or: [{ slug: value }, { documentId: value }],
    });
    if (found === undefined) return null;
    filters[facet] = found.documentId;
  }
  return filters;
}

/** How many articles are filed under what, by the names of today. */
export async function facetsOf(
  strapi: Core.Strapi,
  counts: Found['facets'],
  mayRead: MayRead,
): Promise<Facets> {
  const values = async (facet: Facet): Promise<FacetValue[]> => {
    if (counts[facet].size === 0 || !(await mayRead(TYPES[facet]))) return [];
    const most = [...counts[facet]]
      .sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || (one < other ? -1 : 1))
      .slice(0, MAX_VALUES);
    const found = await read(strapi, facet, { documentId: most.map(([id]) => id) });
    const byId = new Map(found.map((entry) => [entry.documentId, entry]));
    return most.flatMap(([documentId, count]) => {
      const entry = byId.get(documentId);
      return entry === undefined ? [] : [{ ...entry, count }];
    });
  };
  return {
    categories: await values('category'),
    tags: await values('tag'),
    authors: await values('author'),
  };
}

async function read(strapi: Core.Strapi, facet: Facet, where: object) {
  const found: unknown = await strapi.db
    .query(TYPES[facet])
    .findMany({ where, select: ['documentId', 'slug', 'name'], orderBy: { id: 'asc' } });
  return named.parse(found);
}
