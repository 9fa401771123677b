import type { Core } from '@strapi/strapi';
import type { Actor } from '../../platform/actors';
import { findEditorAbility } from '../../strapi';
import { fieldsOf, type Content, type ItemIds, type MayField } from '../content';
import { fieldPermissions, type ArticleAddress } from '../permissions';
import { cleanData } from '../rules';
import { ARTICLE } from '../uids';
import { editConflict } from './edit-conflict';
import { editedValues } from './edited-values';
import { withGeneratedSlug } from './generated-slug';
import { merge } from './merge';
import { mergeShapesOf } from './merge-shapes';
import { presentValues, withItemIds, withPresentIds } from './present-values';
import type { Values } from './shape';
import type { DraftVersion } from './versions';
import { writtenData } from './written-data';

/** A draft as it was saved. */
export interface SavedDraft {
  content: Content;
  ids: ItemIds;
  actor: Actor;
  at: Date;
}

/** Finds the draft of an edit version, or `null` if it is not kept any more. */
export type DraftAt = (
  strapi: Core.Strapi,
  article: ArticleAddress,
  version: number,
) => Promise<SavedDraft | null>;

/** The version of the draft whose conflicts with the own edit the editor has resolved. */
const RESOLVED = 'X-Edit-Resolved';
/** The response's list of what others have changed, and the write has kept. */
const MERGED = 'X-Edit-Merged';

/**
 * Merges an edit that began with an older version of the draft with the present draft.
 *
 * @param claim the version with which the edit began
 * @param data the data of the write
 * @returns the data that writes both edits
 * @throws ConflictError (409) with the code `EDIT_CONFLICT` if others have changed the same fields, unless
 *   the request says that the editor has resolved the conflicts with the present version
 */
export async function mergeStale(
  strapi: Core.Strapi,
  article: ArticleAddress,
  claim: number,
  draft: DraftVersion,
  data: Values,
  draftAt: DraftAt,
): Promise<Values> {
  const fields = fieldsOf(strapi, ARTICLE);
  const base = await draftAt(strapi, article, claim);
  const theirs = await presentValues(strapi, article, draft.id, fields);
  // What the write would store. A client that got no response sends the same data again.
  const edited = await editedValues(strapi, fields, cleanData(data));
  const mine = withGeneratedSlug(strapi, edited, theirs);
  const { merged, conflicts, incoming } = merge(
    base === null ? null : withItemIds(base.content, base.ids),
    mine,
    theirs,
    mergeShapesOf(fields),
  );
  const ctx = strapi.requestContext.get();
  if (conflicts.length > 0 && ctx?.get(RESOLVED) !== String(draft.version)) {
    const present = await draftAt(strapi, article, draft.version);
    throw editConflict(
      conflicts,
      {
        editVersion: draft.version,
        by: present?.actor ?? null,
        at: present?.at ?? draft.updatedAt,
      },
      fields,
      await readableFields(strapi, article),
    );
  }
  if (incoming.length > 0) ctx?.set(MERGED, encodeURIComponent(JSON.stringify(short(incoming))));
  const own = Object.entries(merged)
    .filter(([name]) => name in mine)
    .map(([name, value]) => [name, withPresentIds(value, theirs[name])] as const);
  return { ...data, ...writtenData(fields, Object.fromEntries(own)) };
}

async function readableFields(strapi: Core.Strapi, article: ArticleAddress): Promise<MayField> {
  const ctx = strapi.requestContext.get();
  // Code without an editor, such as a command, has no one to show the values to but its operator.
  if (ctx === undefined || findEditorAbility(ctx) === null) return () => true;
  return fieldPermissions(strapi, ctx, article, 'read');
}

/** Names whole fields where there are many paths, because the length of a header is limited. */
const short = (paths: readonly string[][]): string[][] => {
  if (paths.length <= 50) return [...paths];
  return [...new Set(paths.map(([field = '']) => field))].map((field) => [field]);
};
