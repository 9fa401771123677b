import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { isPublished, readPublishedArticles, readSharedSettings, WHOLE } from '../../articles/read';
import { runSql } from '../../platform/database';
import { BackupError } from './backup-error';

/** Articles that are read at once. */
const PAGE = 100;

const rows = z.array(
  z.object({ id: z.coerce.number(), documentId: z.string(), locale: z.string() }),
);

/** Counts the rows that `hashAnswers` reads. */
export const COUNT_PUBLISHED = `select count(*) as published from articles as a where ${isPublished('a')}`;

export interface Answers {
  /** Published articles; an article counts once in each language. */
  articles: number;
  /** A hash over what the API serves of all of them. */
  answers: string;
}

/**
 * Reads every published article as the API serves it, in the order of their ids. Addresses of files
 * depend on PUBLIC_URL, which must be empty.
 *
 * @throws BackupError if the API serves no article for a published row
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
      for (const id of ids) {
        const article = found.get(id);
        if (article === undefined) throw unserved(id, locale);
        hash.update(JSON.stringify(article));
      }
      articles += ids.length;
    }
    const end = page.at(-1);
    if (end === undefined) return { articles, answers: hash.digest('hex') };
    last = end.id;
  }
}

const unserved = (documentId: string, locale: string): BackupError =>
  new BackupError(
    'RESTORE_DIFFERS',
    `The published article ${documentId} (${locale}) is in the database, but the application does not serve it. Use the version of Threeline that made the backup.`,
  );
