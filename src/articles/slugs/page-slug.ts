import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { runSql } from '../../platform/database';
import { canonicalSlug, hasSlugCharacters, slugsNamedBy } from './spelling';

const rows = z.array(z.object({ slug: z.string() }));

/** A version of a page in one language. */
interface PageVersion {
  locale: string;
  status: 'draft' | 'published';
}

/** More pages than one site has whose slugs differ in such letters only. */
const MAX_CANDIDATES = 100;

/**
 * Finds the stored slug of the page that a part of an address means. The exact slug comes first, because
 * older versions kept upper case.
 *
 * @returns `null` if there is no such page
 */
export async function pageSlug(
  strapi: Core.Strapi,
  asked: string,
  { locale, status }: PageVersion,
): Promise<string | null> {
  const isVersion = `"locale" = ? and "published_at" is ${status === 'draft' ? '' : 'not '}null`;
  const find = async (condition: string, value: string): Promise<string[]> => {
    const sql = `select "slug" from "pages" where ${isVersion} and ${condition} order by "slug" limit ${MAX_CANDIDATES}`;
    return rows.parse(await runSql(strapi, sql, [locale, value])).map(({ slug }) => slug);
  };
  const named = slugsNamedBy(asked);
  for (const slug of named) {
    const [exact] = await find('"slug" = ?', slug);
    if (exact !== undefined) return exact;
  }
  const canonical = named.at(-1) ?? asked;
  if (!hasSlugCharacters(canonical)) return null;
  const alike = await find('lower("slug") like ?', canonical.replace(CASED, '%'));
  return alike.find((slug) => canonicalSlug(slug) === canonical) ?? null;
}

/** Letters that SQLite does not convert to lower case. */
const CASED = /(?=\p{Changes_When_Uppercased})[^\p{ASCII}]/gu;
