import type { Core } from '@strapi/strapi';
import { currentActor, editorOf, type Actor } from '../../platform/actors';
import { beforeCommit, hasWritten } from '../../platform/change-log';
import { chunks, onDocumentWrites, withKnex } from '../../platform/database';
import { ARTICLE } from '../uids';
import { addDraft, deleteDrafts, lastVersion } from './store';
import { unrecordedDrafts, type UnrecordedDraft } from './unrecorded';

/** Writes that may replace a draft. A deleted one is replaced when it is restored from the bin. */
const REPLACING: ReadonlySet<string> = new Set([
  'update',
  'publish',
  'unpublish',
  'discardDraft',
  'delete',
]);

/** Documents whose contents are read at once. */
const BATCH = 100;

/**
 * Keeps every state of a draft that was ever saved, in the transaction of its write. Call it in
 * `register`, after the write transaction and before the rules that write drafts.
 *
 * Before the first write of a document in a transaction, it records drafts that are not in the history:
 * those from before the upgrade, and those of an older version that runs beside this one.
 */
export function registerDraftHistory(strapi: Core.Strapi): void {
  onDocumentWrites(strapi, async (call, next) => {
    const { documentId } = call.params;
    const replaces = call.uid === ARTICLE && REPLACING.has(call.action);
    if (replaces && documentId !== undefined && !(await hasWritten(strapi, ARTICLE, documentId))) {
      await recordDrafts(strapi, [documentId]);
    }
    return next();
  });
  beforeCommit(strapi, async (changes) => {
    const written = new Set<string>();
    for (const { uid, action, documentId, locale, draftWritten } of changes) {
      if (uid !== ARTICLE || locale === null) continue;
      if (action !== 'delete' && draftWritten) written.add(documentId);
    }
    const at = changes[0]?.at ?? new Date();
    await recordDrafts(strapi, [...written], { actor: currentActor(strapi), at });
  });
}

/**
 * Records the drafts of documents, in all locales, as far as their present state is not in the
 * history.
 *
 * @param by who saved them and when; otherwise as far as their rows tell
 */
export async function recordDrafts(
  strapi: Core.Strapi,
  documentIds: readonly string[],
  by?: { actor: Actor; at: Date },
): Promise<void> {
  for (const some of chunks(documentIds, BATCH)) {
    for (const { updatedAt, editor, ...draft } of await unrecordedDrafts(strapi, some)) {
      const { actor, at } = by ?? { actor: await editorOf(strapi, editor), at: updatedAt };
      const version = by === undefined ? await ownVersion(strapi, draft) : draft.version;
      await addDraft(strapi, draft, { ...draft, version, actor, at });
    }
  }
}

/**
 * Gives a draft that an older version of the application has saved a version of its own. That one does
 * not raise versions, so a form of the draft before would pass for a form of this one.
 */
async function ownVersion(
  strapi: Core.Strapi,
  draft: Pick<UnrecordedDraft, 'documentId' | 'locale' | 'rowId' | 'version'>,
): Promise<number> {
  const last = await lastVersion(strapi, draft);
  if (last < draft.version || last === 0) return draft.version;
  await withKnex(strapi, (knex) =>
    knex('articles')
      .where({ id: draft.rowId })
      .update({ edit_version: last + 1 }),
  );
  return last + 1;
}

/** Drafts stay while their article is in the bin. The name is in the bin, so it must not change. */
export const draftBelongings = { name: 'drafts', forget: deleteDrafts };
