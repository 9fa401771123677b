import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const users = z.array(z.looseObject({ id: z.number() }));

/** A user of the panel with their roles, as the conditions of roles read them. */
export type Creator = z.infer<typeof users>[number];

/** Reads the users who created articles, by id. Users who were deleted are missing. */
export async function creatorsOf(
  strapi: Core.Strapi,
  versions: readonly { createdBy: number | null }[],
): Promise<ReadonlyMap<number, Creator>> {
  const ids = new Set(versions.flatMap(({ createdBy }) => createdBy ?? []));
  if (ids.size === 0) return new Map();
  const found: unknown = await strapi.db.query('admin::user').findMany({
    select: ['id'],
    where: { id: { $in: [...ids] } },
    populate: ['roles'],
  });
  return new Map(users.parse(found).map((user) => [user.id, user]));
}
