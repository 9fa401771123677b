import type { Core } from '@strapi/strapi';
import type { MayRead } from '../../platform/http';
import type { ReadRows, Row } from './cards';
import { neighboursOf } from './neighbours';
import { CATEGORY } from '../uids';

/** The articles next to an article in the list of its language. `previous` is the older one. */
export interface Around {
  previous: Row | null;
  next: Row | null;
  previousInCategory: Row | null;
  nextInCategory: Row | null;
}

/**
 * Reads the articles next to other articles: one statement finds them, and one read a language
 * returns them.
 *
 * @param ids the `id`s of rows of articles
 * @param readRows reads published articles as the caller sees them
 * @returns by `id`. A caller who may not read categories gets no neighbours in the category
 */
export async function aroundOf(
  strapi: Core.Strapi,
  ids: readonly number[],
  readRows: ReadRows,
  mayRead: MayRead,
): Promise<Map<number, Around>> {
  const found = await neighboursOf(strapi, ids);
  const knowsCategories = await mayRead(CATEGORY);
  const wanted = new Map<string, Set<string>>();
  for (const { locale, ...neighbours } of found.values()) {
    const documentIds = wanted.get(locale) ?? new Set();
    wanted.set(locale, documentIds);
    for (const documentId of Object.values(neighbours)) {
      if (documentId !== null) documentIds.add(documentId);
    }
  }
  const rows = new Map<string, Row>();
  for (const [locale, documentIds] of wanted) {
    for (const row of await readRows([...documentIds], locale)) {
      rows.set(`${locale} ${row.documentId}`, row);
    }
  }
  return new Map(
    [...found].map(([id, { locale, ...neighbours }]) => {
      const rowOf = (documentId: string | null) =>
        documentId === null ? null : (rows.get(`${locale} ${documentId}`) ?? null);
      const inCategory = (documentId: string | null) =>
        knowsCategories ? rowOf(documentId) : null;
      const around = {
        previous: rowOf(neighbours.previous),
        next: rowOf(neighbours.next),
        previousInCategory: inCategory(neighbours.previousInCategory),
        nextInCategory: inCategory(neighbours.nextInCategory),
      };
      return [id, around];
    }),
  );
}
