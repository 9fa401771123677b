import type { RevisionEntry } from './api';

/** An entry of the list, with the number of drafts that are folded into it. */
export interface FoldedRevision extends RevisionEntry {
  folded: number;
}

const HOUR = 60 * 60 * 1000;

/**
 * Folds drafts that were saved in one hour, with nothing published between them, into the newest of
 * them.
 *
 * @param revisions newest first
 * @param chosen ids that are never folded away
 */
export function foldByHour(
  revisions: readonly RevisionEntry[],
  chosen: readonly string[],
): FoldedRevision[] {
  const folded: FoldedRevision[] = [];
  for (const revision of revisions) {
    const last = folded.at(-1);
    const isSameHour = last?.kind === 'draft' && hourOf(last) === hourOf(revision);
    if (revision.kind === 'draft' && isSameHour && !chosen.includes(revision.id)) last.folded += 1;
    else folded.push({ ...revision, folded: 0 });
  }
  return folded;
}

const hourOf = ({ at }: RevisionEntry): number => Math.floor(Date.parse(at) / HOUR);
