import { z } from 'zod';
import { COMMENTS_SWITCH } from '../../discussion';

const row = z.tuple([z.array(z.unknown()), z.enum(COMMENTS_SWITCH).nullable(), z.coerce.number()]);

/** A row of `articleStatements`. */
export function parseRow(value: unknown) {
  const [entity, commentsSwitch, approved] = row.parse(value);
  return { entity, commentsSwitch: commentsSwitch ?? 'disabled', approved };
}
