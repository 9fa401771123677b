import { z } from 'zod';
import { COMMENTS_SWITCH } from '../../../articles/discussion';

const row = z.tuple([
  z.array(z.unknown()),
  z.enum(COMMENTS_SWITCH).nullable(),
  z.coerce.number(),
  z.unknown(),
]);

/** A row of `articleStatements`. */
export function parseRow(value: unknown) {
  const [entity, commentsSwitch, approved, published] = row.parse(value);
  return { entity, commentsSwitch: commentsSwitch ?? 'disabled', approved, published };
}
