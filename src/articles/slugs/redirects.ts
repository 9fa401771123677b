import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { runSql } from '../../platform/database';
import { isPublished } from '../read/pure';
import { articleAddress, siteSettings } from '../site';
import { formerSlugs } from './former-slugs';
import { slugsNamedBy } from './spelling';

const row = z.object({
  documentId: z.string(),
  locale: z.string(),
  /** The former slug. */
  from: z.string(),
  /** The slug under which the article is published now. */
  to: z.string(),
});

/** A former slug that leads to a published article, with addresses if the site has a URL pattern. */
type Redirect = z.infer<typeof row> & { fromUrl: string | null; toUrl: string | null };

interface RedirectPage {
  redirects: Redirect[];
  pagination: { page: number; pageSize: number; pageCount: number; total: number };
}

const counted = z.tuple([z.object({ total: z.coerce.number() })]);

/**
 * The former slugs that `GET /api/articles/slug/:slug` redirects. A slug that a published article
 * uses now is not among them, and neither is one of an article that is not published.
 */
const REDIRECTS = `from "${formerSlugs.tableName}" as f
  join "articles" as a on a."document_id" = f."article_document_id"
    and a."locale" = f."article_locale" and ${isPublished('a')}
  where f."article_locale" = ? and not exists (
    select 1 from "articles" as o
    where o."slug" = f."slug" and o."locale" = f."article_locale" and ${isPublished('o')})`;

/**
 * Reads a page of the redirects of a language, in the order of their former slugs.
 *
 * @param from an old path or slug: reads its redirect only
 */
export async function redirectPage(
  strapi: Core.Strapi,
  locale: string,
  { page, pageSize, from }: { page: number; pageSize: number; from?: string | undefined },
): Promise<RedirectPage> {
  const named = from === undefined ? [] : slugsNamedBy(lastSegment(from));
  const asked = from === undefined ? '' : `and f."slug" in (${named.map(() => '?').join(', ')})`;
  const values = [locale, ...named];
  const found = await runSql(
    strapi,
    `select a."document_id" as "documentId", a."locale", f."slug" as "from", a."slug" as "to"
     ${REDIRECTS} ${asked} order by f."slug" limit ? offset ?`,
    [...values, pageSize, (page - 1) * pageSize],
  );
  const [{ total }] = counted.parse(
    await runSql(strapi, `select count(*) as total ${REDIRECTS} ${asked}`, values),
  );
  const { urlPattern } = await siteSettings(strapi);
  const addressOf = (documentId: string, slug: string) =>
    urlPattern === null ? null : articleAddress(urlPattern, { documentId, locale, slug });
  const redirects = z
    .array(row)
    .parse(found)
    .map((redirect) => ({
      ...redirect,
      fromUrl: addressOf(redirect.documentId, redirect.from),
      toUrl: addressOf(redirect.documentId, redirect.to),
    }));
  return {
    redirects,
    pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total },
  };
}

/** The last part of a path such as `/ko/old-slug/?page=2`. */
const lastSegment = (path: string): string =>
  path
    .replace(/[?#].*$/s, '')
    .split('/')
    .filter(Boolean)
    .at(-1) ?? '';
