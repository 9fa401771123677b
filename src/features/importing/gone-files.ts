import { articleStates } from './article-states';
import { allRecords, sameRecord, saveRecord, type RecordedArticle } from './import-records';
import { goneInPanel, panelChange } from './panel-change';
import type { ImportContext } from './import-context';
import { isMissing } from './presence';
import { keyOf, type Archive, type FoundFiles } from './source-files';
import type { SetSchedule } from './write';

/** A published article whose file is gone from an imported folder. */
export interface GoneFile {
  /** The key of the file. */
  path: string;
  /** `kept`: editors changed the article since, so it was not unpublished. */
  outcome: 'gone' | 'unpublished' | 'kept';
}

interface Parts {
  found: FoundFiles;
  project: string;
  setSchedule: SetSchedule;
}

/**
 * Finds the articles whose files are gone from the folders of an import, and unpublishes them if the
 * person wants that. Call it after the files are imported: a moved file has taken over its record.
 */
export async function* goneFiles(
  context: ImportContext,
  { found, project, setSchedule }: Parts,
): AsyncGenerator<GoneFile> {
  const present = new Set(found.files.flatMap(({ path, formerPath }) => [path, formerPath]));
  const seen = new Set<string>();
  for (const archive of found.archives.filter(({ isWhole }) => isWhole)) {
    const prefix = prefixOf(archive, project);
    for await (const records of allRecords(context.strapi, prefix)) {
      for (const record of records) {
        const { path } = record;
        if (seen.has(path) || present.has(path) || !isInside(path, prefix)) continue;
        seen.add(path);
        const isPublic = record.article?.isPublished === true || record.scheduled;
        if (!isPublic || (await goneInPanel(context, record)) !== null) continue;
        if (!(await isMissing(context.locate, path))) continue;
        yield { path, outcome: await outcomeOf(context, record, setSchedule) };
      }
    }
  }
}

function prefixOf(archive: Archive, project: string): string {
  const key = keyOf(archive.root, archive, project);
  return key === '' || key.endsWith(':') ? key : `${key}/`;
}

/** A database may ignore the case of letters in a prefix. Outside the project, keys have other forms. */
const isInside = (path: string, prefix: string): boolean =>
  prefix === '' ? !/^(?:\/|\.\.\/|[^/:]{2,}:)/u.test(path) : path.startsWith(prefix);

async function outcomeOf(
  context: ImportContext,
  record: RecordedArticle,
  setSchedule: SetSchedule,
): Promise<GoneFile['outcome']> {
  const { prune, winner, dryRun, strapi } = context;
  if (!prune) return 'gone';
  if (winner !== 'ours' && (await panelChange(context, record)) === 'changed') return 'kept';
  if (dryRun) return 'unpublished';
  const { articleDocumentId: documentId, articleLocale: locale } = record;
  await strapi.db.transaction(async () => {
    await strapi.documents('api::article.article').unpublish({ documentId, locale });
    const nothing = { publishAt: null, unpublishAt: null };
    if (record.scheduled) await setSchedule({ documentId, locale }, nothing);
    const stateOf = await articleStates(strapi, [documentId]);
    await saveRecord(strapi, {
      ...sameRecord(record),
      ...{ published: false, scheduled: false, wasPublic: false, settled: false },
      editVersion: stateOf(documentId, locale)?.editVersion ?? null,
    });
  });
  return 'unpublished';
}
