import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { z } from 'zod';
import { onDocuments, readInSnapshot } from '../../database';
import { kindOfRead } from './kind-of-read';

interface Authentication {
  authenticate(ctx: Context, next: () => Promise<unknown>): Promise<unknown>;
}

const settings = z.object({ timeoutMs: z.int().min(0) });

/**
 * Lets each read of the content API see one snapshot of the database, over REST and GraphQL, and so
 * each read of a document in the admin panel. Call it in `register`.
 *
 * Strapi's authentication is where all of them enter: REST, GraphQL and the admin API call it with
 * what is to happen afterwards. Authentication itself stays outside, because it notes when an API
 * token was last used.
 */
export function registerSnapshotReads(strapi: Core.Strapi): void {
  const { timeoutMs } = settings.parse(strapi.config.get('reads'));
  const endpoint = z.string().parse(strapi.config.get('plugin::graphql.endpoint'));
  const authentication = strapi.get<Authentication>('auth');
  const authenticate = authentication.authenticate.bind(authentication);

  authentication.authenticate = (ctx, next) =>
    authenticate(ctx, () => {
      switch (kindOfRead(ctx, endpoint)) {
        case 'public':
          return readInSnapshot(strapi, next, timeoutMs);
        case 'panel':
          return readInSnapshot(strapi, next);
        case null:
          return next();
      }
    });

  // Documents that code reads without a request, such as a command.
  onDocuments(strapi, ({ action }, next) =>
    READS.has(action) && !strapi.db.inTransaction() ? readInSnapshot(strapi, next) : next(),
  );
}

const READS: ReadonlySet<string> = new Set(['findOne', 'findFirst', 'findMany']);
