import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { inLanguage } from '../../../articles/translations';
import type { MayRead } from '../../../platform/http';
import { withKnex } from '../../../platform/database';
import { databaseModel } from '../../../strapi';
import type { Facet } from '../index-table/entry';
import type { Found, Search } from '../finding/find';
import type { SearchParameters } from './parameters';

const TYPES = {
  category: 'api::category.category',
  tag: 'api::tag.tag',
  author: 'api::author.author',
} as const;
const FACETS = ['category', 'tag', 'author'] as const satisfies Facet[];

/** Values of a facet in a response: those with the largest articles. */
const MAX_VALUES = 20;

interface FacetValue {
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
 * Resolves the facets of the parameters to documentIds.
 *
 * @returns `null` if one of them does not exist, so that no article can match
 * @throws ValidationError (400) for a type that the caller may not read, as Strapi's own filters do
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

/** Returns the values of each facet with their current names in a language and their counts. */
export async function facetsOf(
  strapi: Core.Strapi,
  counts: Found['facets'],
  locale: string,
  mayRead: MayRead,
): Promise<Facets> {
  const largest: Record<Facet, [string, number][]> = { category: [], tag: [], author: [] };
  for (const facet of FACETS) {
    if (counts[facet].size === 0 || !(await mayRead(TYPES[facet]))) continue;
    largest[facet] = [...counts[facet]]
      .sort(([one, ofOne], [other, ofOther]) => ofOther - ofOne || (one < other ? -1 : 1))
      .slice(0, MAX_VALUES);
  }
  const names = await namesOf(strapi, largest, locale);
  const values = (facet: Facet): FacetValue[] =>
    largest[facet].flatMap(([documentId, count]) => {
      const entry = names.get(documentId);
      return entry === undefined ? [] : [{ ...entry, count }];
    });
  return { categories: values('category'), tags: values('tag'), authors: values('author') };
}

const rows = z.array(
  z.object({
    facet: z.enum(FACETS),
    id: z.coerce.number(),
    documentId: z.string(),
    slug: z.string().nullable(),
    name: z.string(),
  }),
);

/** Reads the current names of facet values by documentId, in one statement and one for each translated type. */
async function namesOf(
  strapi: Core.Strapi,
  wanted: Record<Facet, [string, number][]>,
  locale: string,
) {
  const found: unknown = await withKnex(strapi, (knex) =>
    knex.unionAll(
      FACETS.map((facet) =>
        knex(databaseModel(strapi, TYPES[facet]).tableName)
          .select(knex.raw('? as facet', [facet]), 'id', 'document_id as documentId')
          .select('slug', 'name')
          .whereIn(
            'document_id',
            wanted[facet].map(([documentId]) => documentId),
          ),
      ),
    ),
  );
  const entries = rows.parse(found);
  const names = new Map<string, Omit<FacetValue, 'count'>>();
  for (const facet of FACETS) {
    const ofFacet = entries.filter((entry) => entry.facet === facet);
    for (const entry of await inLanguage(strapi, TYPES[facet], ofFacet, locale)) {
      const { documentId, slug, name } = entry;
      names.set(documentId, { documentId, slug, name });
    }
  }
  return names;
}

async function read(strapi: Core.Strapi, facet: Facet, where: object) {
  const found: unknown = await strapi.db
    .query(TYPES[facet])
    .findMany({ where, select: ['documentId', 'slug', 'name'], orderBy: { id: 'asc' } });
  return named.parse(found);
}
