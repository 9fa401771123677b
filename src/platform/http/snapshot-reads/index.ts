import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { aroundAuthenticated } from '../../../strapi';
import { onDocuments, readForPublic, readInSnapshot } from '../../database';
import { persistedQueriesOf } from '../graphql-requests';
import { kindOfRead } from './kind-of-read';

const settings = z.object({ editorTimeoutMs: z.int().min(0) });

/**
 * Gives each read of the content API, over REST and GraphQL, one snapshot of the database. The same
 * holds for each read of a document in the admin panel. Call it in `register`.
 *
 * Authentication itself runs outside the snapshot, because it writes when an API token was last
 * used.
 */
export function registerSnapshotReads(strapi: Core.Strapi): void {
  const { editorTimeoutMs } = settings.parse(strapi.config.get('reads'));
  const endpoint = z.string().parse(strapi.config.get('plugin::graphql.endpoint'));
  const persisted = persistedQueriesOf(strapi);
  aroundAuthenticated(strapi, async (ctx, next) => {
    switch (await kindOfRead(ctx, endpoint, persisted)) {
      case 'public':
        return readForPublic(strapi, next);
      case 'panel':
        return readInSnapshot(strapi, next, editorTimeoutMs);
      case null:
        return next();
    }
  });

  // Covers code that reads documents without a request, such as a command.
  onDocuments(strapi, ({ action }, next) =>
    READS.has(action) && !strapi.db.inTransaction() ? readInSnapshot(strapi, next) : next(),
  );
}

const READS: ReadonlySet<string> = new Set(['findOne', 'findFirst', 'findMany']);
