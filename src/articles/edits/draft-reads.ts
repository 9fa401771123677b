import type { Context } from 'koa';
import { z } from 'zod';
import { noteDraft } from './draft-tags';

const fieldNames = z.array(z.string());
const draftRow = z.looseObject({ id: z.number(), editVersion: z.number().nullable() });

/** Adds the edit version to a selection of fields. Responses leave it out, because it is private. */
export function withEditVersion<Selection extends Record<string, unknown>>(
  selection: Selection,
): Selection {
  const { success, data } = fieldNames.safeParse(selection['fields']);
  return success ? { ...selection, fields: [...data, 'editVersion'] } : selection;
}

/** Notes a draft that a request has read, for the `ETag` of its response. */
export function noteRead(ctx: Context, row: unknown): void {
  const { data } = draftRow.safeParse(row);
  if (data !== undefined) noteDraft(ctx, { id: data.id, version: data.editVersion ?? 0 });
}
