import type { Core } from '@strapi/strapi';
import { siteTimeZone } from '../../articles/site';
import { slugStyle } from '../../articles/slugs';
import { databaseFailure } from '../../platform/database';
import { defaultLocale, installedLocales } from '../../platform/locales';
import { ArchiveIndex } from './archive-index';
import { ArticleAddresses } from './article-addresses';
import { faultsOf } from './faults-of-error';
import { goneFiles } from './gone-files';
import type { Choices, ImportContext, Preparation, Prepared } from './import-context';
import { recordsOf } from './import-records';
import { MissingFiles } from './missing-files';
import { translationKey } from './parsing';
import { goneInPanel, type IsScheduled } from './panel-change';
import { unchangedHash } from './plan-import';
import { PlannedRecords } from './planned-records';
import { plannedSlugs } from './planned-slugs';
import { prepare, recordOf } from './prepare';
import { readArticleFile, type Reading } from './read';
import { readingRules, type RulesOf } from './reading-rules';
import { plannedResult, resultOf, type FileResult } from './results';
import { resultWithoutWrite } from './without-write';
import { claimedSlugs, namedSlug } from './slug';
import { fileOfKey, type ArticleFile, type FoundFiles } from './source-files';
import { TaxonomyFinder } from './taxonomy';
import { waitForIdleDatabase } from './wait-for-idle-database';
import { writeBatch, type SetSchedule } from './write';

/** Articles in one transaction, see `writeBatch`. Larger batches gain little and hold locks longer. */
const BATCH = 20;

/** Statements that may wait for a connection when the next batch begins. */
const MAX_WAITING = 100;

export interface ImportOptions extends Partial<Choices> {
  found: FoundFiles;
  /** The project's folder. */
  project: string;
  readinessFaults: ImportContext['readinessFaults'];
  setSchedule: SetSchedule;
  isScheduled: IsScheduled;
}

const USUAL: Choices = {
  state: 'auto',
  winner: null,
  unpublish: false,
  prune: false,
  dryRun: false,
};

interface Import {
  context: ImportContext;
  setSchedule: SetSchedule;
  rulesOf: RulesOf;
}

export type ImportFiles = typeof importFiles;

/**
 * Imports files one after the other and yields the result of each file as soon as its batch is
 * committed. At most one batch of articles is in memory. A refused file does not stop the others.
 *
 * @throws an error that is not about one file, such as a lost database connection
 */
export async function* importFiles(
  strapi: Core.Strapi,
  { found, project, readinessFaults, setSchedule, isScheduled, ...choices }: ImportOptions,
): AsyncGenerator<FileResult> {
  const { files, archives } = found;
  const locate = (key: string) => fileOfKey(key, project, archives);
  const site = {
    timeZone: await siteTimeZone(strapi),
    locales: await installedLocales(strapi),
    defaultLocale: await defaultLocale(strapi),
  };
  const rulesOf = readingRules(site);
  const planned = new PlannedRecords();
  const context: ImportContext = {
    ...USUAL,
    ...choices,
    ...site,
    strapi,
    isScheduled,
    locate,
    readinessFaults,
    now: new Date(),
    records: await recordsOf(strapi, [
      ...new Set(files.flatMap(({ path, formerPath }) => [path, formerPath])),
    ]),
    planned,
    taxonomy: new TaxonomyFinder(strapi),
    addresses: new ArticleAddresses(
      strapi,
      new ArchiveIndex(files, site.locales),
      rulesOf,
      planned,
    ),
    missingFiles: new MissingFiles(strapi, locate, site.locales),
  };
  try {
    yield* importInBatches({ context, setSchedule, rulesOf }, files);
    yield* goneFiles(context, { found, project, setSchedule });
  } finally {
    await waitForIdleDatabase(strapi, 0);
  }
}

async function* importInBatches(
  all: Import,
  files: readonly ArticleFile[],
): AsyncGenerator<FileResult> {
  const { context, rulesOf } = all;
  const { state, winner } = context;
  let batch: Prepared[] = [];
  for (const file of files) {
    const record = recordOf(context, file);
    const gone = record === undefined ? null : await goneInPanel(context, record);
    const hash = unchangedHash(record, state, winner, gone);
    const reading = await readArticleFile(file, hash, await rulesOf(file.archive));
    if (batch.length >= BATCH || mustWrite(batch, file, reading, context)) {
      yield* write(all, batch);
      batch = [];
    }
    const preparation = await tryToPrepare(context, file, reading);
    if (preparation.kind !== 'prepared') {
      yield await resultWithoutWrite(context, file, preparation);
    } else batch.push(preparation.prepared);
  }
  yield* write(all, batch);
}

/** Preparing writes authors, tags and pictures. The database may refuse these writes too. */
async function tryToPrepare(
  context: ImportContext,
  file: ArticleFile,
  reading: Reading,
): Promise<Preparation> {
  try {
    return await prepare(context, file, reading);
  } catch (error) {
    const faults = databaseFailure(error) === null ? null : faultsOf(error, {});
    if (faults === null) throw error;
    return { kind: 'refused', faults };
  }
}

/**
 * Whether the batch must be committed before the next file is prepared: a translation, a copy or a file
 * with a slug of another looks for the article of the file before it.
 */
function mustWrite(
  batch: readonly Prepared[],
  file: ArticleFile,
  reading: Reading,
  { strapi, locales }: ImportContext,
): boolean {
  const key = translationKey(file.path, locales);
  const parsed = reading.kind === 'parsed' ? reading : null;
  const article = parsed?.result.ok === true ? parsed.result.article : null;
  const style = slugStyle(strapi);
  const slugs = new Set(article === null ? [] : claimedSlugs(article, style));
  // A slug that is generated for a file of the batch may get the number of the one that this file names.
  const named = article === null ? null : namedSlug(article, style);
  if (named !== null) slugs.add(named.replace(/-\d+$/, ''));
  return batch.some(
    ({ record, slugs: taken }) =>
      record.translationKey === key ||
      record.contentHash === parsed?.contentHash ||
      taken.some((slug) => slugs.has(slug)),
  );
}

/** @throws an error that is not about a file, after the results of the files before it */
async function* write(
  { context, setSchedule }: Import,
  batch: Prepared[],
): AsyncGenerator<FileResult> {
  const { strapi, dryRun } = context;
  if (batch.length === 0) return;
  if (dryRun) {
    for (const prepared of batch) yield await plan(context, prepared);
    return;
  }
  const written = await writeBatch({ strapi, setSchedule }, batch);
  await waitForIdleDatabase(strapi, MAX_WAITING);
  for (const one of written) yield resultOf(one);
}

/** Records what a run would write, for the files after it. */
async function plan(context: ImportContext, prepared: Prepared): Promise<FileResult> {
  const { record, decision } = prepared;
  const documentId = decision.kind === 'update' ? decision.documentId : null;
  const { slug, former, taken } = await plannedSlugs(context, prepared);
  context.planned.add(record, { documentId, slug, former });
  return plannedResult(prepared, taken);
}
