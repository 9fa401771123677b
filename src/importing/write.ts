import type { Core } from '@strapi/strapi';
import { keepRecord } from './import-records';
import type { Prepared } from './prepare';

/** What became of a file. */
export type Outcome = 'created' | 'updated' | 'unchanged';

/** A written article, or why it could not be written. */
export type Written =
  { prepared: Prepared; outcome: Outcome } | { prepared: Prepared; error: unknown };

/**
 * Writes articles and the records of their files, all in one transaction: a commit waits for the
 * disk, which ten articles may share. Where one is refused, each is written by itself instead.
 * A process that is killed leaves none of the batch behind, neither articles nor records.
 */
export async function writeBatch(strapi: Core.Strapi, batch: Prepared[]): Promise<Written[]> {
  try {
    return await strapi.db.transaction(async () => {
      const written: Written[] = [];
      for (const prepared of batch) {
        written.push({ prepared, outcome: await writeOne(strapi, prepared) });
      }
      return written;
    });
  } catch (error) {
    const [only] = batch;
    if (only !== undefined && batch.length === 1) return [{ prepared: only, error }];
    const written: Written[] = [];
    for (const prepared of batch) written.push(...(await writeBatch(strapi, [prepared])));
    return written;
  }
}

async function writeOne(strapi: Core.Strapi, prepared: Prepared): Promise<Outcome> {
  const { decision, record, data } = prepared;
  const articles = strapi.documents('api::article.article');
  const write = {
    locale: record.articleLocale,
    status: record.published ? ('published' as const) : ('draft' as const),
    // The parser made it in the article's form; the article rules check it once more.
    data: data as Parameters<typeof articles.create>[0]['data'],
  };
  switch (decision.kind) {
    case 'moved':
      await keepRecord(strapi, { ...decision.record, path: record.path });
      return 'unchanged';
    case 'create': {
      const { documentId } = await articles.create(write);
      await keepRecord(strapi, { ...record, articleDocumentId: documentId });
      return 'created';
    }
    case 'update': {
      const { documentId, newLocale } = decision;
      await articles.update({ ...write, documentId });
      await keepRecord(strapi, { ...record, articleDocumentId: documentId });
      return newLocale ? 'created' : 'updated';
    }
  }
}
