import type { Change } from '../../platform/change-log';

/** More than a follower is ever behind by; beyond it answers are purged twice, which is no harm. */
const MAX_NOTED = 10_000;

/**
 * What this process has purged at its own commits. The log tells of those once more, a moment later,
 * when answers made after the commit would be thrown away for nothing.
 */
export class LocalCommits {
  readonly #cursors = new Set<string>();

  note(changes: readonly Change[]): void {
    if (this.#cursors.size > MAX_NOTED) return;
    for (const { cursor } of changes) this.#cursors.add(cursor);
  }

  /** Those of the log's changes that others committed. */
  others(changes: readonly Change[]): Change[] {
    return changes.filter(({ cursor }) => !this.#cursors.delete(cursor));
  }
}
