import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { lockUntilCommit, ownStore } from '../../../platform/database';
import { INDEX_VERSION } from './entry';

/**
 * Articles that are indexed in one transaction. On SQLite, every read and write of the process waits for
 * it: about 55 ms for articles of 10 KB.
 */
export const BATCH = 10;

const KEY = 'search-index';

const progress = z.object({
  version: z.number(),
  /** The row id of the last indexed article. */
  after: z.number(),
  done: z.boolean(),
});

/** The position of a build, and the version that builds. */
export type Progress = z.infer<typeof progress>;

/** @returns `undefined` if no index was ever built */
export const readProgress = async (strapi: Core.Strapi): Promise<Progress | undefined> =>
  progress.safeParse(await ownStore(strapi).get({ key: KEY })).data;

/** Stores the position of a build. */
export const saveProgress = (strapi: Core.Strapi, value: Progress): Promise<void> =>
  ownStore(strapi).set({ key: KEY, value });

/**
 * Whether a newer version built the index. This version then leaves it alone: in a rolling deployment the
 * two would rebuild it in turns and mix their tokens.
 */
export const isNewerVersion = (stored: Progress | undefined): boolean =>
  stored !== undefined && stored.version > INDEX_VERSION;

/**
 * Locks the index until the transaction ends. Read an article only after this call: of two concurrent
 * writers, the later write could otherwise contain the earlier read.
 */
export const lockIndex = (strapi: Core.Strapi): Promise<void> =>
  lockUntilCommit(strapi, 'search-index');
