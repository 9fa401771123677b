import type { Core } from '@strapi/strapi';
import { databaseFailure } from '../../platform/database';
import { ArchiveIndex } from './archive-index';
import { ArticleAddresses } from './article-addresses';
import { installedLocales } from '../../platform/locales';
import { unchangedHash, type State } from './plan-import';
import { faultsOf } from './faults-of-error';
import { recordsOf } from './import-records';
import { translationKey, type Conversion, type Fault } from './parsing';
import { prepare, type Preparation, type Prepared, type ImportContext } from './prepare';
import { readArticleFile, type Reading } from './read';
import { MissingFiles } from './missing-files';
import { waitForIdleDatabase } from './wait-for-idle-database';
import type { ArticleFile } from './source-files';
import { TaxonomyFinder } from './taxonomy';
import { writeBatch, type Outcome, type Written } from './write';

/** Articles in one transaction, see `writeBatch`. Larger batches gain little and hold locks longer. */
const BATCH = 20;

/** Statements that may wait for a connection when the next batch begins. */
const MAX_WAITING = 100;

/** Something that a person should check although nothing failed. */
export type Note =
  /** Another existing file has the same bytes. Nothing was imported. */
  | { kind: 'copy'; of: string }
  /** A new article was created. A missing file may have been its source before. */
  | { kind: 'possible-duplicate'; file: string };

/** The result of importing one file. */
export type FileResult =
  | { path: string; outcome: Outcome; conversions: Conversion[]; note: Note | null }
  | { path: string; outcome: 'failed'; faults: Fault[] };

interface ImportOptions {
  files: readonly ArticleFile[];
  /** The project's folder. The paths of import records are relative to it. */
  project: string;
  state: State;
  /** Report the results without writing anything. */
  dryRun: boolean;
  readinessFaults: ImportContext['readinessFaults'];
}

/**
 * Imports files one after the other and yields the result of each file as soon as its batch is
 * committed. At most one batch of articles is in memory. A refused file does not stop the others.
 *
 * @throws an error that is not about one file, such as a lost database connection
 */
export async function* importFiles(
  strapi: Core.Strapi,
  { files, project, state, dryRun, readinessFaults }: ImportOptions,
): AsyncGenerator<FileResult> {
  const context: ImportContext = {
    strapi,
    project,
    state,
    dryRun,
    readinessFaults,
    locales: await installedLocales(strapi),
    records: await recordsOf(
      strapi,
      files.map(({ path }) => path),
    ),
    taxonomy: new TaxonomyFinder(strapi),
    addresses: new ArticleAddresses(strapi, new ArchiveIndex(files)),
    missingFiles: new MissingFiles(strapi, project),
  };
  try {
    yield* importInBatches(context, files);
  } finally {
    await waitForIdleDatabase(strapi, 0);
  }
}

async function* importInBatches(
  context: ImportContext,
  files: readonly ArticleFile[],
): AsyncGenerator<FileResult> {
  const { strapi, dryRun, records, state } = context;
  let batch: Prepared[] = [];
  for (const file of files) {
    const reading = await readArticleFile(file, unchangedHash(records.get(file.path), state));
    if (batch.length >= BATCH || batch.some((other) => mustComeFirst(other, file, reading))) {
      yield* write(strapi, batch);
      batch = [];
    }
    const preparation = await tryToPrepare(context, file, reading);
    switch (preparation.kind) {
      case 'unchanged':
        yield { path: file.path, outcome: 'unchanged', conversions: [], note: null };
        break;
      case 'copy': {
        const { of } = preparation;
        const note: Note = { kind: 'copy', of };
        yield { path: file.path, outcome: 'unchanged', conversions: [], note };
        break;
      }
      case 'refused':
        yield { path: file.path, outcome: 'failed', faults: preparation.faults };
        break;
      case 'prepared':
        if (dryRun) yield plannedResult(preparation.prepared);
        else batch.push(preparation.prepared);
    }
  }
  yield* write(strapi, batch);
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
 * Whether a file of the batch must be committed before the next file is prepared: a translation, a copy
 * or a file with the same slug looks for the article of the file before it.
 */
const mustComeFirst = ({ record, data }: Prepared, file: ArticleFile, reading: Reading): boolean =>
  record.translationKey === translationKey(file.path) ||
  (reading.kind === 'parsed' &&
    (record.contentHash === reading.contentHash ||
      (reading.result.ok && data['slug'] === reading.result.article.slug)));

const OUTCOMES = { create: 'created', update: 'updated', moved: 'unchanged' } as const;

const noteOf = ({ possibleSource }: Prepared): Note | null =>
  possibleSource === null ? null : { kind: 'possible-duplicate', file: possibleSource };

function plannedResult(prepared: Prepared): FileResult {
  const { file, decision, conversions } = prepared;
  const isNew = decision.kind === 'update' && decision.newLocale;
  const outcome = isNew ? 'created' : OUTCOMES[decision.kind];
  return { path: file.path, outcome, conversions, note: noteOf(prepared) };
}

/** @throws an error that is not about a file, after the results of the files before it */
async function* write(strapi: Core.Strapi, batch: Prepared[]): AsyncGenerator<FileResult> {
  if (batch.length === 0) return;
  const written = await writeBatch(strapi, batch);
  await waitForIdleDatabase(strapi, MAX_WAITING);
  for (const one of written) yield resultOf(one);
}

function resultOf(written: Written): FileResult {
  const { file, conversions, lines } = written.prepared;
  if ('outcome' in written) {
    const note = written.outcome === 'created' ? noteOf(written.prepared) : null;
    return { path: file.path, outcome: written.outcome, conversions, note };
  }
  const faults = faultsOf(written.error, lines);
  if (faults === null) {
    throw new Error(`Importing ${file.path} failed.`, { cause: written.error });
  }
  return { path: file.path, outcome: 'failed', faults };
}
