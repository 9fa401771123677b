import type { Core } from '@strapi/strapi';
import { installedLocales } from '../locales';
import type { State } from './decide';
import { faultsOf } from './faults';
import { recordsOf } from './import-records';
import type { Conversion, Fault } from './parsing';
import { prepare, type Prepared, type Workshop } from './prepare';
import type { ArticleFile } from './source-files';
import { TaxonomyFinder } from './taxonomy';
import { writeBatch, type Outcome, type Written } from './write';

/** How many articles share a transaction; see `writeBatch`. More gain little and hold locks longer. */
const BATCH = 10;

/** What became of one file. */
export type FileResult =
  | { path: string; outcome: Outcome; conversions: Conversion[] }
  | { path: string; outcome: 'failed'; faults: Fault[] };

export interface ImportOptions {
  files: readonly ArticleFile[];
  state: State;
  /** Say what would be done, and do nothing. */
  dryRun: boolean;
  readinessFaults: Workshop['readinessFaults'];
}

/**
 * Imports files one after the other and tells the result of each as soon as it is certain. Holds
 * no more than one batch of articles in memory. A file that is refused does not stop the others; an
 * error that is not about a file, such as a lost database, is thrown.
 */
export async function* importFiles(
  strapi: Core.Strapi,
  { files, state, dryRun, readinessFaults }: ImportOptions,
): AsyncGenerator<FileResult> {
  const workshop: Workshop = {
    strapi,
    state,
    dryRun,
    readinessFaults,
    locales: await installedLocales(strapi),
    records: await recordsOf(
      strapi,
      files.map(({ path }) => path),
    ),
    taxonomy: new TaxonomyFinder(strapi),
  };
  let batch: Prepared[] = [];
  for (const file of files) {
    const preparation = await prepare(workshop, file);
    switch (preparation.kind) {
      case 'unchanged':
        yield { path: file.path, outcome: 'unchanged', conversions: [] };
        break;
      case 'refused':
        yield { path: file.path, outcome: 'failed', faults: preparation.faults };
        break;
      case 'prepared': {
        const { prepared } = preparation;
        if (dryRun) {
          yield planned(prepared);
          break;
        }
        if (batch.some((other) => belongTogether(other, prepared))) {
          yield* await write(strapi, batch);
          batch = [];
          const again = await prepare(workshop, file);
          if (again.kind !== 'prepared') throw new Error(`${file.path} changed while it was read.`);
          batch.push(again.prepared);
        } else {
          batch.push(prepared);
        }
        if (batch.length >= BATCH) {
          yield* await write(strapi, batch);
          batch = [];
        }
      }
    }
  }
  yield* await write(strapi, batch);
}

/** Two files of which the second must find the record of the first: translations, and copies. */
const belongTogether = (a: Prepared, b: Prepared): boolean =>
  a.record.translationKey === b.record.translationKey || a.record.contentHash === b.record.contentHash;

const OUTCOMES = { create: 'created', update: 'updated', moved: 'unchanged' } as const;

const planned = ({ file, decision, conversions }: Prepared): FileResult => ({
  path: file.path,
  outcome: decision.kind === 'update' && decision.newLocale ? 'created' : OUTCOMES[decision.kind],
  conversions,
});

async function write(strapi: Core.Strapi, batch: Prepared[]): Promise<FileResult[]> {
  if (batch.length === 0) return [];
  return (await writeBatch(strapi, batch)).map(resultOf);
}

function resultOf(written: Written): FileResult {
  const { file, conversions, lines } = written.prepared;
  if ('outcome' in written) return { path: file.path, outcome: written.outcome, conversions };
  const faults = faultsOf(written.error, lines);
  if (faults === null) {
    throw new Error(`Importing ${file.path} failed.`, { cause: written.error });
  }
  return { path: file.path, outcome: 'failed', faults };
}
