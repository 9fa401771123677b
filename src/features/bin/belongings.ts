import type { Core } from '@strapi/strapi';
import type { ArticleAddress } from '../../articles/permissions';

/** Something of a deleted article that a restore could not bring back. */
export interface LostBelonging {
  field: string;
  label: string;
  reason: 'FORMER_SLUG_TAKEN';
}

/**
 * Rows outside an article that belong to it. Each part of the application describes its own, and
 * `src/index.ts` passes them to the bin. There are two kinds:
 *
 * - Rows that a delete removes: `read` returns them before the delete, and `restore` writes them again.
 * - Rows that stay where they are until the article cannot be restored any more: `forget` deletes them.
 */
export interface Belongings {
  /** Names the stored value in the bin, so it must not change. */
  name: string;
  /** @returns a JSON value, which `restore` and `discard` get */
  read?: (strapi: Core.Strapi, article: ArticleAddress) => Promise<unknown>;
  /** Runs after the article was restored, in the same transaction. */
  restore?: (
    strapi: Core.Strapi,
    article: ArticleAddress,
    stored: unknown,
  ) => Promise<LostBelonging[]>;
  /** Deletes what only this entry of the bin still needs. */
  discard?: (strapi: Core.Strapi, stored: unknown) => Promise<void>;
  /** Deletes the rows of an article that neither exists nor is in the bin. */
  forget?: (strapi: Core.Strapi, article: ArticleAddress) => Promise<void>;
}
