import type { DatabaseManifest } from './folder/manifest';

/** A database as it was at one instant, in the folder of a backup. */
export interface Snapshot {
  at: Date;
  /** The oldest database format whose versions may run on it. */
  readableSince: number;
  /** Rows of published articles. */
  published: number;
  database: DatabaseManifest;
}
