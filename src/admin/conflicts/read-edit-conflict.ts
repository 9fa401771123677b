import { z } from 'zod';

const conflictShape = z.object({
  kind: z.enum(['changed', 'removed', 'order']),
  path: z.array(z.string()).min(1),
  base: z.unknown(),
  mine: z.unknown(),
  /** Missing where the user may not read the field. */
  theirs: z.unknown(),
});

/** A field that both editors changed. */
export type EditConflict = z.infer<typeof conflictShape>;

const bodyShape = z.object({
  error: z.object({
    details: z.object({
      code: z.literal('EDIT_CONFLICT'),
      editVersion: z.number(),
      by: z.looseObject({ name: z.string().nullish() }).nullish(),
      at: z.string().nullish(),
      conflicts: z.array(conflictShape).min(1),
    }),
  }),
});

/** A save that the server refused, because others have changed the same fields. */
export interface EditConflicts {
  /** The version that the draft has now. */
  editVersion: number;
  /** Who saved it, if that is known. */
  by: string | null;
  at: string | null;
  conflicts: EditConflict[];
}

/** Reads an `EDIT_CONFLICT` from the body of a response. Returns `null` for any other body. */
export function readEditConflict(body: unknown): EditConflicts | null {
  const { data } = bodyShape.safeParse(body);
  if (data === undefined) return null;
  const { editVersion, by, at, conflicts } = data.error.details;
  return { editVersion, by: by?.name ?? null, at: at ?? null, conflicts };
}
