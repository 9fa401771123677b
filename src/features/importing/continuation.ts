import type { ImportContext, Settlement, WriteDecision } from './import-context';
import { recordsOf, sameRecord, type NewRecord, type RecordedArticle } from './import-records';
import { recordsOfMissingFiles, type Source } from './origin';
import { goneInPanel, panelChange } from './panel-change';
import { planImport, type Decision, type Origin, type PanelChange } from './plan-import';
import type { ArticleFile } from './source-files';

type FileOfRecord = Pick<NewRecord, 'path' | 'translationKey' | 'contentHash'>;

/** What a file without a record of its own continues. */
export interface Continuation {
  decision: Decision;
  /** The newest record of the missing files whose article the file takes over. */
  record: RecordedArticle | null;
  /** The paths of all their records. */
  replaces: readonly string[];
}

/** Finds the records of missing files whose article a file takes over. */
export async function continuation(
  context: ImportContext,
  source: Source,
  origin: Origin,
): Promise<Continuation> {
  const decision = planImport(origin);
  const { path, locale } = source;
  if (decision.kind !== 'moved' && decision.kind !== 'update') {
    return { decision, record: null, replaces: [] };
  }
  const moved = decision.kind === 'moved' ? decision.record : null;
  const documentId =
    decision.kind === 'moved' ? decision.record.articleDocumentId : decision.documentId;
  const replaces = await recordsOfMissingFiles(context, documentId, locale, path);
  if (origin.record !== undefined) return { decision, record: null, replaces };
  const records = [...(await recordsOf(context.strapi, replaces)).values()];
  const newest = records.sort((one, other) => other.id - one.id)[0] ?? null;
  const record = moved ?? newest;
  return { decision: await wanted(context, decision, record), record, replaces };
}

/** A version that an article has already is no new one. With `--ours` a move undoes what editors did. */
async function wanted(
  context: ImportContext,
  decision: WriteDecision,
  record: RecordedArticle | null,
): Promise<Decision> {
  if (record === null || decision.kind === 'create') return decision;
  if (decision.kind === 'update') return { ...decision, newLocale: record.article === null };
  if (context.winner !== 'ours' || (await goneInPanel(context, record)) === null) return decision;
  return record.article === null
    ? { kind: 'create' }
    : { kind: 'update', documentId: record.articleDocumentId, newLocale: false };
}

/**
 * Finds out whether editors changed the article that a moved file continues. A file whose bytes are the
 * same changes nothing, so only an article that is gone is kept from it, and told once.
 */
export async function changeOfContinued(
  context: ImportContext,
  { decision, record }: Continuation,
): Promise<PanelChange | null> {
  if (record === null || context.winner === 'ours') return null;
  if (decision.kind !== 'moved') return panelChange(context, record);
  return record.settled ? null : goneInPanel(context, record);
}

/**
 * The record of a file whose article is kept as editors left it. The record of a moved file moves with it.
 * `null`: nothing is saved. Without `--theirs`, the difference is told again.
 */
export function settlement(
  { winner }: ImportContext,
  { decision, replaces }: Continuation,
  record: RecordedArticle,
  { change, file }: { change: PanelChange; file: FileOfRecord },
): Settlement | null {
  const accepts = winner === 'theirs';
  if (!accepts && replaces.length === 0) return null;
  const isSame = decision.kind === 'moved';
  return {
    record: {
      // The version stays that of the import, so that the next version of the file is told again.
      ...sameRecord(record),
      ...file,
      contentHash: accepts || isSame ? file.contentHash : record.contentHash,
      settled: accepts ? change !== 'changed' : record.settled,
    },
    replaces,
  };
}

/** The paths of the records that a file's own record replaces. */
export const replacedBy = (
  { path }: ArticleFile,
  { replaces }: Continuation,
  known: RecordedArticle | undefined,
): string[] => [...replaces, ...(known === undefined || known.path === path ? [] : [known.path])];
