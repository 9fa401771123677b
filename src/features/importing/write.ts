import type { Core } from '@strapi/strapi';
import { draftContents } from '../../articles/content';
import { addFormerSlugs } from '../../articles/slugs';
import { lockUntilCommit } from '../../platform/database';
import { articleStates } from './article-states';
import { draftHash } from './draft-hash';
import {
  deleteRecords,
  recordsOf,
  sameRecord,
  saveRecord,
  type PlannedRecord,
  type RecordedArticle,
} from './import-records';
import type { Prepared, WriteDecision } from './import-context';
import { withRetries } from './retry-transient';

/** The result of importing a file. */
export type Outcome = 'created' | 'updated' | 'unchanged';

/** A written article, or the error of its write. */
export type Written =
  | { prepared: Prepared; outcome: Outcome; takenSlugs: readonly string[] }
  | { prepared: Prepared; error: unknown };

/** Sets when an article is published and unpublished. Joins the current transaction. */
export type SetSchedule = (
  article: { documentId: string; locale: string },
  times: { publishAt: Date | null; unpublishAt: Date | null },
) => Promise<void>;

interface Writer {
  strapi: Core.Strapi;
  setSchedule: SetSchedule;
}

/** A record whose article is written. */
type WrittenRecord = PlannedRecord & { articleDocumentId: string };

interface OneWritten {
  written: Written;
  /** The record to save when the version of the draft is known. `null`: nothing was written. */
  record: WrittenRecord | null;
}

/**
 * Writes articles and their import records in one transaction, because a commit waits for the disk. If
 * one article is refused, each is written in a transaction of its own instead. A killed process leaves
 * neither articles nor records of the batch behind.
 */
export async function writeBatch(writer: Writer, batch: Prepared[]): Promise<Written[]> {
  try {
    return await withRetries(() => writeTogether(writer, batch));
  } catch (error) {
    const [only] = batch;
    if (only !== undefined && batch.length === 1) return [{ prepared: only, error }];
    const written: Written[] = [];
    for (const prepared of batch) {
      for (const one of await writeBatch(writer, [prepared])) written.push(one);
    }
    return written;
  }
}

async function writeTogether(writer: Writer, batch: Prepared[]): Promise<Written[]> {
  const { strapi } = writer;
  return await strapi.db.transaction(async () => {
    // A concurrent import waits here and then finds these records, so no file becomes two articles.
    await lockUntilCommit(strapi, 'import');
    const paths = batch.map(({ record }) => record.path);
    const records = await recordsOf(strapi, paths);
    const all: OneWritten[] = [];
    for (const prepared of batch) {
      all.push(await writeOne(writer, prepared, records.get(prepared.record.path)));
    }
    await saveRecords(
      strapi,
      all.map(({ record }) => record).filter((record) => record !== null),
    );
    return all.map(({ written }) => written);
  });
}

/** A publish changes its draft, so the drafts are read when all are written. */
async function saveRecords(strapi: Core.Strapi, records: readonly WrittenRecord[]): Promise<void> {
  if (records.length === 0) return;
  const documentIds = records.map(({ articleDocumentId }) => articleDocumentId);
  const stateOf = await articleStates(strapi, documentIds);
  const drafts = await draftContents(strapi, documentIds);
  for (const record of records) {
    const { articleDocumentId, articleLocale } = record;
    const state = stateOf(articleDocumentId, articleLocale);
    const draft = drafts.find(
      ({ documentId, locale }) => documentId === articleDocumentId && locale === articleLocale,
    );
    await saveRecord(strapi, {
      ...record,
      editVersion: state?.editVersion ?? null,
      writtenHash: draft === undefined ? null : draftHash(draft.content),
      wasPublic: state?.isPublished ?? false,
    });
  }
}

async function writeOne(
  writer: Writer,
  prepared: Prepared,
  current: RecordedArticle | undefined,
): Promise<OneWritten> {
  const { strapi } = writer;
  const { record } = prepared;
  const nothing = { written: { prepared, outcome: 'unchanged' as const, takenSlugs: [] } };
  const exists = current !== undefined && current.article !== null;
  const isDone =
    exists &&
    current.contentHash === record.contentHash &&
    current.published === record.published &&
    current.scheduled === record.scheduled &&
    current.article?.isPublished === record.published;
  if (isDone) return { ...nothing, record: null };
  const decision: WriteDecision =
    prepared.decision.kind === 'create' && !prepared.sharesRecord && exists
      ? { kind: 'update', documentId: current.articleDocumentId, newLocale: false }
      : prepared.decision;
  await deleteRecords(strapi, prepared.replaces);
  if (decision.kind === 'moved') {
    const { path, translationKey } = record;
    await saveRecord(strapi, { ...sameRecord(decision.record), path, translationKey });
    return { ...nothing, record: null };
  }
  const documentId = await writeArticle(strapi, prepared, decision);
  if (prepared.unpublishes) {
    const { articleLocale: locale } = record;
    await strapi.documents('api::article.article').unpublish({ documentId, locale });
  }
  const takenSlugs = await finish(writer, prepared, documentId, current);
  const isNew = decision.kind === 'create' || decision.newLocale;
  return {
    written: { prepared, outcome: isNew ? 'created' : 'updated', takenSlugs },
    record: { ...record, articleDocumentId: documentId },
  };
}

/** @returns the documentId of the article */
async function writeArticle(
  strapi: Core.Strapi,
  { record, data, editVersion }: Prepared,
  decision: Exclude<WriteDecision, { kind: 'moved' }>,
): Promise<string> {
  const articles = strapi.documents('api::article.article');
  const { articleLocale: locale } = record;
  const write = {
    locale,
    status: record.published ? ('published' as const) : ('draft' as const),
    // The parser builds an article's shape. The article rules check it again.
    data: data as Parameters<typeof articles.create>[0]['data'],
  };
  if (decision.kind === 'create') return (await articles.create(write)).documentId;
  const { documentId, newLocale } = decision;
  // Naming the version refuses to undo what an editor has saved since the file was compared.
  const seen = newLocale || editVersion === null ? {} : { editVersion };
  await articles.update({ ...write, data: { ...write.data, ...seen }, documentId });
  return documentId;
}

/**
 * Sets the schedule and the redirects of a written article.
 *
 * @returns the former slugs that other articles have
 */
async function finish(
  { strapi, setSchedule }: Writer,
  { target, record, formerSlugs, wasScheduled }: Prepared,
  documentId: string,
  current: RecordedArticle | undefined,
): Promise<string[]> {
  const article = { documentId, locale: record.articleLocale };
  const { publishAt, unpublishAt } = target;
  const isTimed = publishAt !== null || unpublishAt !== null;
  if (isTimed || wasScheduled || current?.scheduled === true) {
    await setSchedule(article, { publishAt, unpublishAt });
  }
  return formerSlugs.length === 0 ? [] : addFormerSlugs(strapi, article, formerSlugs);
}
