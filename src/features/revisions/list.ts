import type { Core } from '@strapi/strapi';
import { draftsOf, type DraftEntry } from '../../articles/draft-history';
import type { ArticleAddress } from '../../articles/permissions';
import { revisionsOf, type RevisionEntry } from './store';

/** A revision, or a draft with an id of its own: `d17`. */
export type ListedRevision =
  RevisionEntry | (Pick<RevisionEntry, 'id' | 'at' | 'actor' | 'title'> & { kind: 'draft' });

/** What an editor may compare an article with, newest first, and who saved the present draft. */
export interface RevisionList {
  /** `null` if it was saved before there was a history. */
  draft: ListedRevision | null;
  revisions: ListedRevision[];
}

/**
 * Lists what was published and the drafts that were replaced. A draft that was saved by the publish
 * of itself is listed once, as published.
 */
export async function listRevisions(
  strapi: Core.Strapi,
  article: ArticleAddress,
): Promise<RevisionList> {
  const published = await revisionsOf(strapi, article);
  const [present, ...replaced] = (await draftsOf(strapi, article)).map(asListed);
  const publishTimes = new Set(published.map(({ at }) => at.getTime()));
  const drafts = replaced.filter(({ at }) => !publishTimes.has(at.getTime()));
  const revisions = [...published, ...drafts].sort(
    (one, other) => other.at.getTime() - one.at.getTime(),
  );
  return { draft: present ?? null, revisions };
}

const asListed = ({ id, at, actor, title }: DraftEntry): ListedRevision => ({
  id: `d${id}`,
  kind: 'draft',
  at,
  actor,
  title,
});
