import type { Core } from '@strapi/strapi';
import { lockUntilCommit } from '../../platform/database';
import { dropRecords, keepRecord, recordsOf, type ImportRecord } from './import-records';
import type { Prepared, WriteDecision } from './prepare';
import { withRetries } from './retry-transient';

/** What became of a file. */
export type Outcome = 'created' | 'updated' | 'unchanged';

/** A written article, or why it could not be written. */
export type Written =
  { prepared: Prepared; outcome: Outcome } | { prepared: Prepared; error: unknown };

/**
 * Writes articles and the records of their files, all in one transaction: a commit waits for the
 * disk, which twenty articles may share. Where one is refused, each is written by itself instead.
 * A process that is killed leaves none of the batch behind, neither articles nor records.
 */
export async function writeBatch(strapi: Core.Strapi, batch: Prepared[]): Promise<Written[]> {
  try {
    return await withRetries(() => writeTogether(strapi, batch));
  } catch (error) {
    const [only] = batch;
    if (only !== undefined && batch.length === 1) return [{ prepared: only, error }];
    const written: Written[] = [];
    for (const prepared of batch) {
      for (const one of await writeBatch(strapi, [prepared])) written.push(one);
    }
    return written;
  }
}

async function writeTogether(strapi: Core.Strapi, batch: Prepared[]): Promise<Written[]> {
  return await strapi.db.transaction(async () => {
    // Imports beside this one wait, and then find its records: no file becomes two articles.
    await lockUntilCommit(strapi, 'import');
    const paths = batch.map(({ record }) => record.path);
    const records = await recordsOf(strapi, paths);
    const written: Written[] = [];
    for (const prepared of batch) {
      const record = records.get(prepared.record.path);
      written.push({ prepared, outcome: await writeOne(strapi, prepared, record) });
    }
    return written;
  });
}

async function writeOne(
  strapi: Core.Strapi,
  prepared: Prepared,
  current: ImportRecord | undefined,
): Promise<Outcome> {
  const { record, data } = prepared;
  if (current?.contentHash === record.contentHash && current.published === record.published) {
    return 'unchanged';
  }
  const decision: WriteDecision =
    prepared.decision.kind === 'create' && !prepared.disowned && current !== undefined
      ? { kind: 'update', documentId: current.articleDocumentId, newLocale: false }
      : prepared.decision;
  await dropRecords(strapi, prepared.replaces);
  const articles = strapi.documents('api::article.article');
  const write = {
    locale: record.articleLocale,
    status: record.published ? ('published' as const) : ('draft' as const),
    // The parser made it in the article's form; the article rules check it once more.
    data: data as Parameters<typeof articles.create>[0]['data'],
  };
  switch (decision.kind) {
    case 'moved':
      await keepRecord(strapi, {
        ...decision.record,
        path: record.path,
        translationKey: record.translationKey,
      });
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
