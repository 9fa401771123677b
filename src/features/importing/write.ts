import type { Core } from '@strapi/strapi';
import { lockUntilCommit } from '../../platform/database';
import { deleteRecords, saveRecord, recordsOf, type ImportRecord } from './import-records';
import type { Prepared, WriteDecision } from './prepare';
import { withRetries } from './retry-transient';

/** The result of importing a file. */
export type Outcome = 'created' | 'updated' | 'unchanged';

/** A written article, or the error of its write. */
export type Written =
  { prepared: Prepared; outcome: Outcome } | { prepared: Prepared; error: unknown };

/**
 * Writes articles and their import records in one transaction, because a commit waits for the disk. If
 * one article is refused, each is written in a transaction of its own instead. A killed process leaves
 * neither articles nor records of the batch behind.
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
    // A concurrent import waits here and then finds these records, so no file becomes two articles.
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
    prepared.decision.kind === 'create' && !prepared.sharesRecord && current !== undefined
      ? { kind: 'update', documentId: current.articleDocumentId, newLocale: false }
      : prepared.decision;
  await deleteRecords(strapi, prepared.replaces);
  const articles = strapi.documents('api::article.article');
  const write = {
    locale: record.articleLocale,
    status: record.published ? ('published' as const) : ('draft' as const),
    // The parser builds an article's shape. The article rules check it again.
    data: data as Parameters<typeof articles.create>[0]['data'],
  };
  switch (decision.kind) {
    case 'moved':
      await saveRecord(strapi, {
        ...decision.record,
        path: record.path,
        translationKey: record.translationKey,
      });
      return 'unchanged';
    case 'create': {
      const { documentId } = await articles.create(write);
      await saveRecord(strapi, { ...record, articleDocumentId: documentId });
      return 'created';
    }
    case 'update': {
      const { documentId, newLocale } = decision;
      await articles.update({ ...write, documentId });
      await saveRecord(strapi, { ...record, articleDocumentId: documentId });
      return newLocale ? 'created' : 'updated';
    }
  }
}
