import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isPublished, readPublishedArticles, readSharedSettings, WHOLE } from '../../articles/read';
import { runSql } from '../../platform/database';

/** Articles that are read at once. */
const PAGE = 100;

const rows = z.array(
  z.object({ id: z.coerce.number(), documentId: z.string(), locale: z.string() }),
);

export interface Answers {
  /** Published articles; an article counts once in each language. */
  articles: number;
  /** A hash over what the API serves of all of them. */
  answers: string;
}

/**
 * Reads every published article as the API serves it, in the order of their ids. Addresses of files
 * depend on PUBLIC_URL, which must be empty.
 */
export async function hashAnswers(strapi: Core.Strapi): Promise<Answers> {
  const settings = await readSharedSettings(strapi);
  const hash = createHash('sha256');
  let articles = 0;
  for (let last = 0; ;) {
    const page = rows.parse(
      await runSql(
        strapi,
        `select a.id, a.document_id as "documentId", a.locale from articles as a
         where ${isPublished('a')} and a.id > ? order by a.id limit ${String(PAGE)}`,
        [last],
      ),
    );
    for (const locale of new Set(page.map((row) => row.locale))) {
      const ids = page.filter((row) => row.locale === locale).map((row) => row.documentId);
      const found = await readPublishedArticles(strapi, WHOLE, ids, locale, settings);
      for (const id of ids) hash.update(JSON.stringify(found.get(id) ?? null));
      articles += found.size;
    }
    const end = page.at(-1);
    if (end === undefined) return { articles, answers: hash.digest('hex') };
    last = end.id;
  }
}
