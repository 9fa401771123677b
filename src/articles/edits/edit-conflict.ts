import type { Actor } from '../../platform/actors';
import { ConflictError } from '../../platform/admin-http';
import { isPermitted, type Fields, type MayField } from '../content';
import type { Conflict } from './conflict';

/** The draft that an edit conflicts with. */
export interface Present {
  editVersion: number;
  /** Who saved it and when; `null` where nobody knows it any more. */
  by: Actor | null;
  at: Date | null;
}

/**
 * The refusal of a save whose fields others have changed since it was opened. It has both values of each
 * field, as far as the user may read the field.
 */
export function editConflict(
  conflicts: readonly Conflict[],
  present: Present,
  fields: Fields,
  may: MayField,
): ConflictError {
  return new ConflictError(
    'Someone else has changed the same part of this article since you opened it. Nothing was saved. Compare both and decide.',
    {
      code: 'EDIT_CONFLICT',
      ...present,
      conflicts: conflicts.map((conflict) =>
        mayReadAt(fields, conflict.path, may) ? conflict : withoutValues(conflict),
      ),
    },
  );
}

const withoutValues = ({ kind, path, mine }: Conflict) => ({ kind, path, mine });

/** Whether a user may read what a path of a conflict leads to, which may be a whole component. */
function mayReadAt(fields: Fields, path: readonly string[], may: MayField): boolean {
  const [name = '', ...rest] = path.filter((part) => !/^\d+$/.test(part));
  const field = fields.get(name);
  if (field === undefined) return false;
  if (rest.length === 0 || field.kind !== 'component') return isPermitted(name, field, may);
  return mayReadAt(field.fields, rest, (inner) => may(`${name}.${inner}`));
}
