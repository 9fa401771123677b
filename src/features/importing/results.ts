import { faultsOf } from './faults-of-error';
import type { GoneFile } from './gone-files';
import type { Prepared } from './import-context';
import type { Conversion, Fault } from './parsing';
import type { PanelChange } from './plan-import';
import type { ArticleFile } from './source-files';
import type { Target } from './target';
import type { Outcome, Written } from './write';

/** Something that a person should check although nothing failed. */
export type Note =
  /** Another existing file has the same bytes. Nothing was imported. */
  | { kind: 'copy'; of: string }
  /** A new article was created. A missing file may have been its source before. */
  | { kind: 'possible-duplicate'; file: string }
  /** Editors deleted, unpublished or changed the article. The file was not imported. */
  | { kind: 'kept'; change: PanelChange }
  /** The file of a published article says that it is a draft or has expired. It was not imported. */
  | { kind: 'withdrawn' };

/** The result of importing one file. */
export type FileResult =
  | {
      path: string;
      outcome: Outcome;
      /** What the article is now. `null` if the import did not have to look at it. */
      state: Target['state'] | null;
      publishAt: Date | null;
      /** Why the article is a draft. */
      reasons: Fault[];
      conversions: Conversion[];
      note: Note | null;
    }
  | { path: string; outcome: 'failed'; faults: Fault[] }
  | GoneFile;

/** The result for a file that was not written. */
export const unchanged = ({ shown }: ArticleFile, note: Note | null): FileResult => ({
  path: shown,
  outcome: 'unchanged',
  state: null,
  publishAt: null,
  reasons: [],
  conversions: [],
  note,
});

/** The result that a run would have. */
export function plannedResult(prepared: Prepared, takenSlugs: readonly string[]): FileResult {
  const { decision } = prepared;
  const isNew = decision.kind === 'create' || (decision.kind === 'update' && decision.newLocale);
  const outcome = decision.kind === 'moved' ? 'unchanged' : isNew ? 'created' : 'updated';
  return resultOfWrite(prepared, outcome, takenSlugs);
}

/** @throws an error that is not about the file */
export function resultOf(written: Written): FileResult {
  const { file, lines } = written.prepared;
  if ('outcome' in written)
    return resultOfWrite(written.prepared, written.outcome, written.takenSlugs);
  const faults = faultsOf(written.error, lines);
  if (faults === null) {
    throw new Error(`Importing ${file.shown} failed.`, { cause: written.error });
  }
  return { path: file.shown, outcome: 'failed', faults };
}

function resultOfWrite(
  { file, target, conversions, possibleSource }: Prepared,
  outcome: Outcome,
  takenSlugs: readonly string[],
): FileResult {
  const taken = takenSlugs.map((text) => ({
    line: 1,
    from: 'former address',
    to: 'nothing',
    text,
  }));
  const isNew = outcome === 'created' && possibleSource !== null;
  const isWritten = outcome !== 'unchanged';
  return {
    path: file.shown,
    outcome,
    state: isWritten ? target.state : null,
    publishAt: target.publishAt,
    reasons: isWritten ? target.reasons : [],
    conversions: isWritten ? [...conversions, ...taken] : [],
    note: isNew ? { kind: 'possible-duplicate', file: possibleSource } : null,
  };
}
