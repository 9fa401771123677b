import { isDeepStrictEqual } from 'node:util';
import type { Core } from '@strapi/strapi';
import { draftsOf, findDraft, type DraftEntry } from '../../articles/draft-history';
import type { ArticleAddress } from '../../articles/permissions';
import { findRevision, revisionsOf, type RevisionEntry } from './store';

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
  const publishedAt = new Map(published.map(({ at, id }) => [at.getTime(), id]));
  const [present, ...replaced] = await draftsOf(strapi, article);
  const drafts: ListedRevision[] = [];
  for (const draft of replaced) {
    const revision = publishedAt.get(draft.at.getTime());
    const isPublished =
      revision !== undefined && (await hasSameContent(strapi, article, draft.id, revision));
    if (!isPublished) drafts.push(asListed(draft));
  }
  // A draft of the same time was written after the publish, so it is first.
  const revisions = [...drafts, ...published].sort(
    (one, other) => other.at.getTime() - one.at.getTime(),
  );
  return { draft: present === undefined ? null : asListed(present), revisions };
}

/**
 * Whether a draft is what a revision published. One transaction may publish an article and then write a
 * newer draft, as a restore from the bin does.
 */
async function hasSameContent(
  strapi: Core.Strapi,
  article: ArticleAddress,
  draftId: string,
  revisionId: string,
): Promise<boolean> {
  const draft = await findDraft(strapi, article, draftId);
  const revision = await findRevision(strapi, article, revisionId);
  return isDeepStrictEqual(draft?.content, revision?.content);
}

const asListed = ({ id, at, actor, title }: DraftEntry): ListedRevision => ({
  id: `d${id}`,
  kind: 'draft',
  at,
  actor,
  title,
});
