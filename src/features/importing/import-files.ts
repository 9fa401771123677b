import type { Core } from '@strapi/strapi';
import { databaseFailure } from '../../platform/database';
import { installedLocales } from '../../platform/locales';
import { unchangedHash, type State } from './plan-import';
import { faultsOf } from './faults';
import { recordsOf } from './import-records';
import { translationKey, type Conversion, type Fault } from './parsing';
import { prepare, type Preparation, type Prepared, type ImportContext } from './prepare';
import type { Reading } from './read';
import { readAhead, Reader } from './reader';
import { ResemblingFiles } from './resembling';
import { waitForIdleDatabase } from './wait-for-idle-database';
import type { ArticleFile } from './source-files';
import { TaxonomyFinder } from './taxonomy';
import { writeBatch, type Outcome, type Written } from './write';

/** How many articles share a transaction; see `writeBatch`. More gain little and hold locks longer. */
const BATCH = 20;

/** How many of Strapi's reads for events may be left behind between two batches. */
const MAX_WAITING = 100;

/** What a person should look at, though nothing failed. */
export type Note =
  /** The file holds the bytes of another that is still there; nothing was imported. */
  | { kind: 'copy'; of: string }
  /** A new article was made, which may be that of a file that is gone. */
  | { kind: 'resembles'; file: string };

/** What became of one file. */
export type FileResult =
  | { path: string; outcome: Outcome; conversions: Conversion[]; note: Note | null }
  | { path: string; outcome: 'failed'; faults: Fault[] };

export interface ImportOptions {
  files: readonly ArticleFile[];
  /** The project's folder, from which the paths of the files count. */
  project: string;
  state: State;
  /** Say what would be done, and do nothing. */
  dryRun: boolean;
  readinessFaults: ImportContext['readinessFaults'];
}

/**
 * Imports files one after the other and tells the result of each as soon as it is certain. Holds
 * no more than one batch of articles in memory. A file that is refused does not stop the others; an
 * error that is not about a file, such as a lost database, is thrown.
 */
export async function* importFiles(
  strapi: Core.Strapi,
  { files, project, state, dryRun, readinessFaults }: ImportOptions,
): AsyncGenerator<FileResult> {
  const workshop: ImportContext = {
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
    resembling: new ResemblingFiles(strapi, project),
  };
  const reader = new Reader();
  try {
    const readings = readAhead(files, 2 * BATCH, ({ file, path }) =>
      reader.read({ file, path, unchangedHash: unchangedHash(workshop.records.get(path), state) }),
    );
    yield* importReadings(workshop, readings);
  } finally {
    await reader.close();
    await waitForIdleDatabase(strapi, 0);
  }
}

async function* importReadings(
  workshop: ImportContext,
  readings: AsyncIterable<{ item: ArticleFile; reading: Reading }>,
): AsyncGenerator<FileResult> {
  const { strapi, dryRun } = workshop;
  let batch: Prepared[] = [];
  for await (const { item: file, reading } of readings) {
    if (batch.length >= BATCH || batch.some((other) => mustComeFirst(other, file, reading))) {
      yield* write(strapi, batch);
      batch = [];
    }
    const preparation = await tryToPrepare(workshop, file, reading);
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
        if (dryRun) yield planned(preparation.prepared);
        else batch.push(preparation.prepared);
    }
  }
  yield* write(strapi, batch);
}

/** Preparing writes authors, tags and pictures, which the database may refuse as it may an article. */
async function tryToPrepare(
  workshop: ImportContext,
  file: ArticleFile,
  reading: Reading,
): Promise<Preparation> {
  try {
    return await prepare(workshop, file, reading);
  } catch (error) {
    const faults = databaseFailure(error) === null ? null : faultsOf(error, {});
    if (faults === null) throw error;
    return { kind: 'refused', faults };
  }
}

/** A translation, a copy or a file with the same slug must find what the file before it wrote. */
const mustComeFirst = ({ record, data }: Prepared, file: ArticleFile, reading: Reading): boolean =>
  record.translationKey === translationKey(file.path) ||
  (reading.kind === 'parsed' &&
    (record.contentHash === reading.contentHash ||
      (reading.result.ok && data['slug'] === reading.result.article.slug)));

const OUTCOMES = { create: 'created', update: 'updated', moved: 'unchanged' } as const;

const noteOf = ({ resembles }: Prepared): Note | null =>
  resembles === null ? null : { kind: 'resembles', file: resembles };

function planned(prepared: Prepared): FileResult {
  const { file, decision, conversions } = prepared;
  const isNew = decision.kind === 'update' && decision.newLocale;
  const outcome = isNew ? 'created' : OUTCOMES[decision.kind];
  return { path: file.path, outcome, conversions, note: noteOf(prepared) };
}

/** @throws the error of a file that is not about the file, after the results of the files before it */
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
