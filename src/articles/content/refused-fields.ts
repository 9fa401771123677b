import { errors } from '@strapi/utils';
import { z } from 'zod';
import { readinessFaults } from '../rules';
import type { Content } from './content';

const refusal = z.object({
  errors: z.array(
    z.object({
      path: z.array(z.coerce.string()),
      message: z.string(),
      code: z.string().optional().catch(undefined),
      values: z
        .record(z.string(), z.union([z.string(), z.number()]))
        .optional()
        .catch(undefined),
    }),
  ),
});

/** A field of a content that a write was refused for. */
export interface RefusedField {
  field: string;
  /** The path of the fault: `['sections', '0', 'heading']`. */
  path: string[];
  /** Why it was refused. Refusals of the article rules have a code and values. */
  message: string;
  code: string | undefined;
  values: Record<string, string | number> | undefined;
}

/**
 * Returns the fields that a write was refused for. Strapi's own errors have no code for the panel to
 * translate, so the same fault of the readiness rules replaces them.
 *
 * @param content what the write has tried to store
 */
export function refusedFields(error: unknown, content: Content): RefusedField[] {
  const known = error instanceof errors.ValidationError ? error : null;
  const faults = refusal.safeParse(known?.details as unknown).data?.errors ?? [];
  const ours = readinessFaults(content);
  return faults.flatMap(({ path, message, ...why }) => {
    const [field] = path;
    const same = ours.find((fault) => fault.path.join('.') === path.join('.'));
    const { code, values } = why.code === undefined && same !== undefined ? same : why;
    return field === undefined ? [] : [{ field, path, message, code, values }];
  });
}
