import { randomUUID } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { currentActor } from '../actors';
import type { ArticleAddress } from '../admin-api';
import { beforeCommit } from '../changes';
import { withKnex, type Knex } from '../documents';
import { failureShape, json, TABLE } from './stored';

const ARTICLE = 'api::article.article';

/**
 * Lets schedules follow what is done to their articles, in the transaction that does it: one of a
 * deleted article must not meet another that is made in its place, and why an article could not be
 * published is of no interest once someone has published it.
 */
export function letSchedulesFollow(strapi: Core.Strapi): void {
  beforeCommit(strapi, async (changes) => {
    for (const { uid, action, documentId, locale } of changes) {
      if (uid !== ARTICLE || locale === null) continue;
      const article = { documentId, locale };
      if (action === 'delete') await forgetSchedule(strapi, article);
      // What the scheduler does it settles itself.
      if (currentActor(strapi).scheduled) continue;
      if (action === 'publish' || action === 'unpublish') {
        await forgetFailure(strapi, article, action);
      }
    }
  });
}

/**
 * What a transaction that holds an article may change of its schedule. Not one that an instance is
 * at: that one holds the schedule and waits for the article, and would never get it if it was waited
 * for. It settles the schedule itself, by what it finds.
 */
function atHand(strapi: Core.Strapi, knex: Knex, { documentId, locale }: ArticleAddress) {
  const query = knex(TABLE).where({ document_id: documentId, locale });
  return strapi.db.dialect.client === 'postgres' ? query.forUpdate().skipLocked() : query;
}

/** Forgets what was scheduled for an article in one language. */
async function forgetSchedule(strapi: Core.Strapi, article: ArticleAddress): Promise<void> {
  await withKnex(strapi, (knex) =>
    knex(TABLE)
      .whereIn('id', atHand(strapi, knex, article).select('id'))
      .delete(),
  );
}

const failed = z.array(z.object({ id: z.number(), failure: json(failureShape) }));

/** Forgets that something failed which is done by now; where nothing else is set, the schedule too. */
async function forgetFailure(
  strapi: Core.Strapi,
  article: ArticleAddress,
  done: 'publish' | 'unpublish',
): Promise<void> {
  await withKnex(strapi, async (knex) => {
    const found: unknown = await atHand(strapi, knex, article)
      .whereNotNull('failure')
      .select('id', 'failure');
    const [row] = failed.parse(found);
    const isDone = (row?.failure.deed === 'unpublish') === (done === 'unpublish');
    if (row === undefined || !isDone) return;
    const mine = () => knex(TABLE).where({ id: row.id });
    await mine().whereNull('due_at').delete();
    await mine().update({ failure: null, version: randomUUID() });
  });
}
