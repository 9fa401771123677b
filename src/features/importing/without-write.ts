import type { Core } from '@strapi/strapi';
import type { ImportContext, Preparation, Settlement } from './import-context';
import { deleteRecords, sameRecord, saveRecord } from './import-records';
import { goneInPanel } from './panel-change';
import { recordOf } from './prepare';
import { unchanged, type FileResult, type Note } from './results';
import type { ArticleFile } from './source-files';

/**
 * Returns the result of a file that changes no article. If the article keeps what an editor wrote, the
 * record of the file is saved, so that the next import does not tell it again.
 */
export async function resultWithoutWrite(
  context: ImportContext,
  file: ArticleFile,
  preparation: Exclude<Preparation, { kind: 'prepared' }>,
): Promise<FileResult> {
  switch (preparation.kind) {
    case 'refused':
      return { path: file.shown, outcome: 'failed', faults: preparation.faults };
    case 'copy':
      return unchanged(file, { kind: 'copy', of: preparation.of });
    case 'withdrawn':
      return unchanged(file, { kind: 'withdrawn' });
    case 'kept':
      if (preparation.settle !== null && !context.dryRun) {
        await settle(context.strapi, preparation.settle);
      }
      return unchanged(file, { kind: 'kept', change: preparation.change });
    case 'unchanged':
      return unchanged(file, await noteOfUnchanged(context, file));
  }
}

async function settle(strapi: Core.Strapi, { record, replaces }: Settlement): Promise<void> {
  await strapi.db.transaction(async () => {
    await deleteRecords(strapi, replaces);
    await saveRecord(strapi, record);
  });
}

/** Tells once that the article of an unchanged file is gone, until the person accepts it. */
async function noteOfUnchanged(context: ImportContext, file: ArticleFile): Promise<Note | null> {
  const record = recordOf(context, file);
  if (record === undefined || record.settled) return null;
  const change = await goneInPanel(context, record);
  if (change === null) return null;
  if (context.winner === 'theirs' && !context.dryRun) {
    await saveRecord(context.strapi, { ...sameRecord(record), settled: true });
  }
  return { kind: 'kept', change };
}
