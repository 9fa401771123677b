import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { lockUntilCommit, ownStore } from '../../../platform/database';
import { INDEX_VERSION } from './entry';

/**
 * Articles that are indexed in one transaction. On SQLite every read and write of the process waits
 * for it: some 55 ms where articles are of 10 KB.
 */
export const BATCH = 10;

const KEY = 'search-index';

const progress = z.object({
  version: z.number(),
  /** The row of the last article that is in. */
  after: z.number(),
  done: z.boolean(),
});

/** How far the index has been made, and by which version. */
export type Progress = z.infer<typeof progress>;

/** @returns `undefined` where there has never been an index */
export const readProgress = async (strapi: Core.Strapi): Promise<Progress | undefined> =>
  progress.safeParse(await ownStore(strapi).get({ key: KEY })).data;

export const keepProgress = (strapi: Core.Strapi, value: Progress): Promise<void> =>
  ownStore(strapi).set({ key: KEY, value });

/**
 * Whether the index is of a version that is newer than this one, which leaves it alone: in a rolling
 * deploy the two would make it again in turns, and mix their tokens.
 */
export const isOfNewer = (kept: Progress | undefined): boolean =>
  kept !== undefined && kept.version > INDEX_VERSION;

/**
 * Holds the index to the end of the transaction. Whoever writes an entry must read its article after
 * that: of two that read and write at once, the later write could be of the earlier read.
 */
export const holdIndex = (strapi: Core.Strapi): Promise<void> =>
  lockUntilCommit(strapi, 'search-index');
