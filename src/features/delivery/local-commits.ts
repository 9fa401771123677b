import type { Change } from '../../platform/change-log';

/** A follower is never this far behind. Beyond it delivery purges twice, which costs hits only. */
const MAX_CURSORS = 10_000;

/**
 * The changes for which this process has purged at its own commit. The change log reports them again
 * a moment later. Purging again would discard responses that were computed after the commit.
 */
export class LocalCommits {
  readonly #cursors = new Set<string>();

  add(changes: readonly Change[]): void {
    if (this.#cursors.size > MAX_CURSORS) return;
    for (const { cursor } of changes) this.#cursors.add(cursor);
  }

  /** Filters the log's changes to those that other instances committed. */
  withoutLocal(changes: readonly Change[]): Change[] {
    return changes.filter(({ cursor }) => !this.#cursors.delete(cursor));
  }
}
